using System.ComponentModel.DataAnnotations;

namespace CoopGraph.Api.Hosting;

/// <summary>The settings of access from pages of other sites. Configuration section <c>Cors</c>.</summary>
public sealed class CrossOriginOptions
{
    /// <summary>The name of the configuration section.</summary>
    public static readonly string Section = "Cors";

    /// <summary>The origins of the sites, such as <c>https://example.org</c>; <c>*</c> for every site. Default: none.</summary>
    [Origin]
    public IReadOnlyList<string> Origins { get; set; } = [];
}

/// <summary>Checks that a text is an origin, as browsers send it (RFC 6454, 6.1): a scheme, a host and, if it is not the scheme's own, a port.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class OriginAttribute : ValidationAttribute
{
    /// <inheritdoc/>
    public override bool IsValid(object? value) => value switch
    {
        IEnumerable<string> several => several.All(IsValid),
        "*" => true,
        string text => Uri.TryCreate(text, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            && string.Equals(uri.GetLeftPart(UriPartial.Authority), text, StringComparison.OrdinalIgnoreCase) && uri.UserInfo.Length == 0,
        _ => false,
    };

    /// <inheritdoc/>
    public override string FormatErrorMessage(string name) =>
        "give an origin, a scheme and a host without a slash at the end, such as https://example.org, or * for every site";
}
