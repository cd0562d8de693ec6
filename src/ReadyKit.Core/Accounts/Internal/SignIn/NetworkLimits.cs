using System.Net;
using System.Net.Sockets;

namespace ReadyKit.Accounts.Internal.SignIn;

/// <summary>
/// How much one network may ask for, counted in memory: so many a minute, and few at the same time. Costs no statement and no hash, and takes no more
/// memory however many networks come.
/// </summary>
internal sealed class NetworkLimits(TimeProvider time)
{
    /// <summary>The most networks that are counted each for itself; more share one count.</summary>
    public const int Capacity = 10_000;

    /// <summary>The most requests of one network at the same time, so that it cannot fill the places where passwords wait to be hashed.</summary>
    public const int MostAtOnce = 8;

    private readonly Dictionary<(string Place, string Network), Bucket> _buckets = [];
    private readonly Lock _lock = new();

    /// <summary>How many networks are counted now.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _buckets.Count;
            }
        }
    }

    /// <summary>The network of an address: an IPv4 address, or the first 64 bits of an IPv6 one (RFC 4291, section 2.5.4).</summary>
    public static string? NetworkOf(IPAddress? address)
    {
        if (address is null)
        {
            return null;
        }

        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(plain.GetAddressBytes(), 0, 8)
            : plain.ToString();
    }

    /// <summary>Takes a use, to be disposed when the request is done.</summary>
    /// <param name="place">What is asked for; each place counts for itself.</param>
    /// <param name="network">The network; <see langword="null"/> where the connection has no address, which is not limited.</param>
    /// <param name="perMinute">How many a minute it may ask for.</param>
    public NetworkLease Enter(string place, string? network, int perMinute)
    {
        if (network is null)
        {
            return new NetworkLease(null, null);
        }

        lock (_lock)
        {
            var now = time.GetUtcNow();
            var bucket = Find(place, network, perMinute, now);
            var wait = bucket.TryTake(now, perMinute);
            return new NetworkLease(wait, wait is null ? () => Leave(bucket) : null);
        }
    }

    private Bucket Find(string place, string network, int perMinute, DateTimeOffset now)
    {
        if (_buckets.TryGetValue((place, network), out var known))
        {
            return known;
        }

        if (_buckets.Count >= Capacity)
        {
            foreach (var (key, bucket) in _buckets)
            {
                if (bucket.IsIdle(now))
                {
                    _buckets.Remove(key);
                }
            }
        }

        return _buckets.Count < Capacity || _buckets.ContainsKey((place, ""))
            ? _buckets.Count < Capacity ? _buckets[(place, network)] = new Bucket(perMinute, now) : _buckets[(place, "")]
            : _buckets[(place, "")] = new Bucket(perMinute, now);
    }

    private void Leave(Bucket bucket)
    {
        lock (_lock)
        {
            bucket.Running--;
        }
    }

    private sealed class Bucket(double tokens, DateTimeOffset at)
    {
        private double _tokens = tokens;
        private DateTimeOffset _at = at;

        public int Running { get; set; }

        public bool IsIdle(DateTimeOffset now) => Running == 0 && now - _at > TimeSpan.FromMinutes(1);

        public TimeSpan? TryTake(DateTimeOffset now, int perMinute)
        {
            _tokens = Math.Min(perMinute, _tokens + ((now - _at).TotalMinutes * perMinute));
            _at = now;
            if (Running >= MostAtOnce)
            {
                return TimeSpan.FromSeconds(1);
            }

            if (_tokens < 1)
            {
                return TimeSpan.FromMinutes((1 - _tokens) / perMinute);
            }

            _tokens--;
            Running++;
            return null;
        }
    }
}
