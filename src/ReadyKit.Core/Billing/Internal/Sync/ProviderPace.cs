using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using ReadyKit.Billing.Providers;

namespace ReadyKit.Billing.Internal.Sync;

/// <summary>Lets so many reads a second through to each provider and no more, and none while a provider wants to be left alone.</summary>
internal sealed class ProviderPace(IOptions<BillingOptions> options, TimeProvider time)
{
    private static readonly TimeSpan _second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _whileLimited = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, Lane> _lanes = new();

    /// <summary>Reads, as soon as it may.</summary>
    /// <exception cref="BillingProviderException">Among others: the provider wants to be left alone, and for how long.</exception>
    public async Task<T> ReadAsync<T>(IBillingProvider provider, Func<Task<T>> read, CancellationToken cancellationToken)
    {
        var lane = _lanes.GetOrAdd(provider.Name, _ => new Lane());
        await Task.Delay(lane.Reserve(time.GetUtcNow(), options.Value.ReadsPerSecond), time, cancellationToken);
        try
        {
            return await read();
        }
        catch (BillingProviderException e) when (e.Failure == BillingFailure.RateLimited)
        {
            lane.Close(time.GetUtcNow() + (e.RetryAfter ?? _whileLimited));
            throw;
        }
    }

    private sealed class Lane
    {
        private readonly Queue<DateTimeOffset> _slots = new();
        private DateTimeOffset _closedUntil;

        /// <summary>Takes the next slot and tells how long it is until then.</summary>
        public TimeSpan Reserve(DateTimeOffset now, int perSecond)
        {
            lock (_slots)
            {
                if (now < _closedUntil)
                {
                    throw new BillingProviderException("The billing provider wants to be asked later.") { Failure = BillingFailure.RateLimited, RetryAfter = _closedUntil - now };
                }

                var slot = _slots.Count >= perSecond && _slots.Dequeue() + _second is var free && free > now ? free : now;
                _slots.Enqueue(slot);
                return slot - now;
            }
        }

        public void Close(DateTimeOffset until)
        {
            lock (_slots)
            {
                _closedUntil = until > _closedUntil ? until : _closedUntil;
            }
        }
    }
}
