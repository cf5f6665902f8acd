using System.Globalization;
using System.Text.Json;
using GraphQL;
using GraphQL.SystemTextJson;
using GraphQL.Types;

namespace CoopGraph.Reports.Catalog;

/// <summary>Reads the values of a report's parameters from text, such as the query of an address.</summary>
/// <param name="schema">The schema, for the types of the parameters.</param>
public sealed class ReportVariables(ISchema schema)
{
    /// <summary>Reads the values of a report's parameters.</summary>
    /// <param name="report">The report.</param>
    /// <param name="given">The names and values; a name may come several times for a list.</param>
    /// <returns>The variables.</returns>
    /// <exception cref="ReportParameterException">A name is unknown, a value is missing, or one is not of its type.</exception>
    public Inputs Read(Report report, IEnumerable<KeyValuePair<string, string>> given) => Read("report", report.Parameters, given);

    /// <summary>Reads the values of parameters.</summary>
    /// <param name="owner">The kind of what has the parameters, for messages: <c>report</c>, or <c>export</c>.</param>
    /// <param name="parameters">The parameters.</param>
    /// <param name="given">The names and values; a name may come several times for a list.</param>
    /// <returns>The variables.</returns>
    /// <exception cref="ReportParameterException">A name is unknown, a value is missing, or one is not of its type.</exception>
    public Inputs Read(string owner, IReadOnlyList<ReportParameter> parameters, IEnumerable<KeyValuePair<string, string>> given)
    {
        schema.Initialize();
        var values = given.ToLookup(value => value.Key, value => value.Value);
        if (values.FirstOrDefault(value => parameters.All(parameter => parameter.Name != value.Key)) is { } unknown)
            throw new ReportParameterException(unknown.Key, $"The {owner} has no parameter `{unknown.Key}`; it has {Names(parameters)}.");
        var variables = new Dictionary<string, object?>();
        foreach (var parameter in parameters)
        {
            var texts = values[parameter.Name].SelectMany(text => PartsOf(parameter, text)).ToList();
            if (texts.Count == 0 && parameter.IsRequired)
                throw new ReportParameterException(parameter.Name, $"The parameter `{parameter.Name}` is missing: give {Expected(parameter)}.");
            if (texts.Count > 1 && !parameter.IsList)
                throw new ReportParameterException(parameter.Name, $"The parameter `{parameter.Name}` is given {texts.Count} times: give it once.");
            if (texts.Count > 0)
                variables[parameter.Name] = parameter.IsList ? texts.Select(text => ValueOf(parameter, text)).ToList() : ValueOf(parameter, texts[0]);
        }

        return new Inputs(variables);
    }

    /// <summary>Returns the values that a parameter can have, where they are few enough to choose from; null for any others.</summary>
    public IReadOnlyList<string>? ChoicesOf(ReportParameter parameter)
    {
        schema.Initialize();
        return parameter.Names ?? schema.AllTypes[parameter.TypeName] switch
        {
            EnumerationGraphType names => [.. names.Values.Select(value => value.Name)],
            BooleanGraphType => ["true", "false"],
            _ => null,
        };
    }

    // No value of these types but a text has a comma.
    private string[] PartsOf(ReportParameter parameter, string text) =>
        parameter.IsList && schema.AllTypes[parameter.TypeName] is ScalarGraphType and not StringGraphType ? text.Split(',', StringSplitOptions.TrimEntries) : [text];

    private static string Names(IReadOnlyList<ReportParameter> parameters) =>
        parameters.Count == 0 ? "none" : string.Join(", ", parameters.Select(parameter => $"`{parameter.Name}`"));

    private object? ValueOf(ReportParameter parameter, string text)
    {
        if (parameter.Names is { } names)
            return names.Contains(text) ? text : throw Wrong(parameter, text, null);
        object? value;
        switch (schema.AllTypes[parameter.TypeName])
        {
            case IntGraphType when int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole):
                return whole;
            case FloatGraphType when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number):
                return number;
            case BooleanGraphType when text is "true" or "false":
                return text == "true";
            case IntGraphType or FloatGraphType or BooleanGraphType:
                throw Wrong(parameter, text, null);
            case ScalarGraphType scalar:
                value = text;
                Check(parameter, scalar, text);
                return value;
            default:
                return ObjectOf(parameter, text);
        }
    }

    private void Check(ReportParameter parameter, ScalarGraphType scalar, string text)
    {
        try
        {
            if (scalar.ParseValue(text) is null)
                throw Wrong(parameter, text, null);
        }
        catch (Exception e) when (e is not ReportParameterException)
        {
            // A message of the schema's own says more than the name of the type; those of the runtime stay inside.
            throw Wrong(parameter, text, e is ExecutionError or InvalidQuestionException ? e.Message : null);
        }
    }

    private object? ObjectOf(ReportParameter parameter, string text)
    {
        try
        {
            var read = new GraphQLSerializer().Deserialize<Inputs>($"{{\"value\":{text}}}");
            if (read?.GetValueOrDefault("value") is IDictionary<string, object?> value)
                return value;
        }
        catch (JsonException)
        {
            // Wrong JSON is refused with the words for a wrong value.
        }

        throw Wrong(parameter, text, null);
    }

    private ReportParameterException Wrong(ReportParameter parameter, string text, string? reason) => new(
        parameter.Name,
        $"The parameter `{parameter.Name}` is '{(text.Length <= 60 ? text : $"{text[..59]}…")}': give {Expected(parameter)}.{(reason is null ? string.Empty : $" {reason}")}");

    private string Expected(ReportParameter parameter) => schema.AllTypes[parameter.TypeName] switch
    {
        _ when parameter.Names is { } names => $"one of {string.Join(", ", names)}",
        EnumerationGraphType names => $"one of {string.Join(", ", names.Values.Select(value => value.Name))}",
        IntGraphType => "a whole number, such as 2016",
        FloatGraphType => "a number, such as 12.5",
        BooleanGraphType => "true or false",
        IInputObjectGraphType type => $"a JSON object of type {type.Name}",
        { Name: "UnitCode" } => "a code of GB/T 2260 with six digits, such as 340122",
        { Name: "Date" } => "a day, such as 2016-12-31",
        { Name: "DateTime" } => "a time with its offset from UTC, such as 2026-11-20T00:00:00Z",
        var type => $"a text of type {type?.Name}",
    };
}

/// <summary>The refusal of a parameter of a report.</summary>
/// <param name="parameter">The name of the parameter.</param>
/// <param name="message">The reason: what was given, and what would be right.</param>
public sealed class ReportParameterException(string parameter, string message) : Exception(message)
{
    /// <summary>The name of the parameter.</summary>
    public string Parameter { get; } = parameter;
}
