using System.Security.Claims;
using CoopGraph.Access;
using CoopGraph.Engine.Access;

namespace CoopGraph.Engine.Tests.Access;

public class CallerTests
{
    [Fact]
    public void No_principal_is_an_anonymous_reader() => Assert.Equal(new Caller(null, Role.Reader, IsAnonymous: true), Caller.Of(null));

    [Fact]
    public void A_principal_without_proof_is_an_anonymous_reader_whatever_it_claims() =>
        Assert.Equal(Caller.Anonymous, Caller.Of(new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.Role, "Admin")]))));

    [Theory]
    [InlineData(Role.Reader, "Reader")]
    [InlineData(Role.Curator, "curator")]
    [InlineData(Role.Admin, "Reader", "ADMIN", "Curator")]
    [InlineData(Role.Reader)]
    [InlineData(Role.Reader, "2")]
    [InlineData(Role.Reader, "Administrator", "Curator,Admin", " Admin")]
    public void The_role_is_the_highest_that_is_known_by_its_name(Role expected, params string[] claims) =>
        Assert.Equal(new Caller("ministry", expected, IsAnonymous: false), Caller.Of(Principal(claims)));

    [Fact]
    public void Each_role_may_do_what_the_ones_before_it_may_do()
    {
        var curator = Caller.Of(Principal("curator"));

        Assert.True(curator.Has(Role.Reader));
        Assert.True(curator.Has(Role.Curator));
        Assert.False(curator.Has(Role.Admin));
    }

    private static ClaimsPrincipal Principal(params string[] roles) => new(new ClaimsIdentity(
        [new(ClaimTypes.Name, "ministry"), .. roles.Select(role => new Claim(ClaimTypes.Role, role))], "test"));
}
