using System.ComponentModel.DataAnnotations;
using System.Net;

namespace CoopGraph.Api.Hosting;

/// <summary>The settings of a service behind a proxy. Configuration section <c>Proxy</c>.</summary>
public sealed class ProxyOptions
{
    /// <summary>The name of the configuration section.</summary>
    public static readonly string Section = "Proxy";

    /// <summary>
    /// The addresses and networks of proxies, such as <c>127.0.0.1</c> and <c>10.0.0.0/8</c>. Only what they say in <c>X-Forwarded-For</c> and
    /// <c>X-Forwarded-Proto</c> is believed. Default: none.
    /// </summary>
    [AddressOrNetwork]
    public IReadOnlyList<string> Known { get; set; } = [];

    /// <summary>The prefix of all paths that the proxy leaves in them, such as <c>/coop</c>. Default: none.</summary>
    [RegularExpression("(/[A-Za-z0-9._~-]+)*", ErrorMessage = "give a path that begins with a slash and does not end with one, such as /coop")]
    public string PathBase { get; set; } = string.Empty;
}

/// <summary>Checks that a text is an IP address or a network in CIDR notation.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class AddressOrNetworkAttribute : ValidationAttribute
{
    /// <inheritdoc/>
    public override bool IsValid(object? value) => value switch
    {
        IEnumerable<string> several => several.All(IsValid),
        string text => IPAddress.TryParse(text, out _) || IPNetwork.TryParse(text, out _),
        _ => false,
    };

    /// <inheritdoc/>
    public override string FormatErrorMessage(string name) => "give an IP address, such as 127.0.0.1, or a network, such as 10.0.0.0/8";
}
