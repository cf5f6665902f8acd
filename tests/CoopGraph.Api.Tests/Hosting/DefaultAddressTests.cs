using CoopGraph.Api.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace CoopGraph.Api.Tests.Hosting;

public class DefaultAddressTests
{
    [Theory]
    [InlineData(null, "http://localhost:5080")]
    [InlineData("--urls=http://127.0.0.1:6000", "http://127.0.0.1:6000")]
    [InlineData("--http_ports=6001", null)]
    [InlineData("--Kestrel:Endpoints:Main:Url=http://127.0.0.1:6002", null)]
    public void The_service_listens_on_5080_unless_something_else_is_configured(string? argument, string? expected)
    {
        var builder = WebApplication.CreateBuilder(argument is null ? [] : [argument]);

        builder.UseDefaultAddress();

        Assert.Equal(expected, builder.WebHost.GetSetting(WebHostDefaults.ServerUrlsKey));
    }
}
