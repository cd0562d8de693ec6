using ReadyKit.Billing.Development.Internal.Webhooks;

namespace ReadyKit.Billing.Tests.DevelopmentBilling;

[Trait("Case", "WH-01")]
public sealed class DevelopmentSignatureTests
{
    private static readonly DateTimeOffset _now = new(2026, 5, 20, 12, 0, 0, TimeSpan.Zero);
    private static readonly byte[] _body = [1, 2, 3];
    private static readonly string _signed = DevelopmentSignature.Sign("secret", _body, _now);

    [Theory]
    [InlineData(0, true)]
    [InlineData(300, true)]
    [InlineData(-300, true)]
    [InlineData(301, false)]
    [InlineData(-301, false)]
    public void A_signature_holds_for_five_minutes_in_both_directions(int seconds, bool valid) =>
        Assert.Equal(valid, DevelopmentSignature.IsValid(_signed, "secret", _body, _now.AddSeconds(seconds)));

    [Fact]
    public void Another_secret_or_body_is_refused()
    {
        Assert.False(DevelopmentSignature.IsValid(_signed, "Secret", _body, _now));
        Assert.False(DevelopmentSignature.IsValid(_signed, "secret", [1, 2, 4], _now));
    }

    [Fact]
    public void One_right_signature_among_several_is_enough() =>
        Assert.True(DevelopmentSignature.IsValid(_signed.Replace(",", ",v1=00,", StringComparison.Ordinal), "secret", _body, _now));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("t=,v1=")]
    [InlineData("t=99999999999999999999,v1=00")]
    [InlineData("t=9223372036854775807,v1=00")]
    [InlineData("t=-1,v1=00")]
    [InlineData("v1=00")]
    [InlineData("t=1779278400")]
    [InlineData("t=1779278400,v1=ÿ\u0000")]
    public void A_header_that_makes_no_sense_is_refused(string? header) =>
        Assert.False(DevelopmentSignature.IsValid(header, "secret", _body, _now));

    [Fact]
    public void Only_the_first_version_counts() =>
        Assert.False(DevelopmentSignature.IsValid(_signed.Replace("v1=", "v0=", StringComparison.Ordinal), "secret", _body, _now));
}
