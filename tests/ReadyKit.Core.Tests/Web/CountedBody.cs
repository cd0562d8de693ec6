using System.Net;
using System.Text;

namespace ReadyKit.Core.Tests.Web;

/// <summary>A form with one field of the wanted length.</summary>
internal sealed class CountedBody : HttpContent
{
    private readonly byte[] _head;
    private readonly int _length;

    public CountedBody(string type, int length)
    {
        _length = length;
        _head = Encoding.ASCII.GetBytes(
            type.StartsWith("multipart", StringComparison.Ordinal) ? "--x\r\nContent-Disposition: form-data; name=\"Email\"\r\n\r\n" : "Email=");
        Headers.TryAddWithoutValidation("Content-Type", type);
    }

    public bool TellsLength { get; init; } = true;

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync(_head);
        var block = new byte[64 * 1024];
        block.AsSpan().Fill((byte)'a');
        for (var left = _length; left > 0; left -= block.Length)
        {
            await stream.WriteAsync(block.AsMemory(0, Math.Min(left, block.Length)));
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _head.Length + _length;
        return TellsLength;
    }
}
