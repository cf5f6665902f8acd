using System.CommandLine;
using System.Globalization;

namespace CoopGraph.Cli.Support;

/// <summary>Creates options that take a whole number within bounds.</summary>
internal static class IntegerOption
{
    /// <summary>Creates a required option.</summary>
    /// <param name="name">The option's name, with the dashes.</param>
    /// <param name="description">The option's meaning.</param>
    /// <param name="least">The least value, inclusive.</param>
    /// <param name="most">The largest value, inclusive.</param>
    /// <param name="value">The value if the option is not given; null for an option that must be given.</param>
    public static Option<int> Create(string name, string description, int least, int most, int? value = null) => new(name)
    {
        Description = description,
        Required = value is null,
        DefaultValueFactory = value is { } known ? _ => known : null,
        CustomParser = result =>
        {
            var text = result.Tokens.Single().Value;
            var isNumber = int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number);
            if (isNumber && number >= least && number <= most)
                return number;
            result.AddError($"{name} is '{text}': give a whole number from {least} to {most}.");
            return default;
        },
    };
}
