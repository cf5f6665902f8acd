using System.Net;
using CoopGraph.Api.RateLimits;

namespace CoopGraph.Api.Tests.RateLimits;

public class CallerNameTests
{
    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7")]
    [InlineData("::ffff:203.0.113.7", "203.0.113.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::")]
    [InlineData("2001:db8:1:2:ffff::1", "2001:db8:1:2::")]
    [InlineData("2001:db8:1:3::1", "2001:db8:1:3::")]
    [InlineData("fe80::1%3", "fe80::")]
    [InlineData(null, "none")]
    public void An_anonymous_caller_is_an_IPv4_address_or_a_64_network(string? address, string expected) =>
        Assert.Equal(expected, CallerName.Of(address is null ? null : IPAddress.Parse(address)));
}
