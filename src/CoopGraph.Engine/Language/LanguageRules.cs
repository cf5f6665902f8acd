using CoopGraph.Engine.Language.Values;
using GraphQL.Validation;
using GraphQL.Validation.Rules;

namespace CoopGraph.Engine.Language;

/// <summary>The validation rules of the specification: GraphQL.NET's, with those in their place that follow the specification more closely.</summary>
internal static class LanguageRules
{
    /// <summary>All rules, in the order in which they are applied.</summary>
    public static readonly IReadOnlyList<IValidationRule> All =
    [
        .. DocumentValidator.CoreRules.Where(rule => rule is not DefaultValuesOfCorrectType).Select(rule => rule switch
        {
            VariablesInAllowedPosition => VariablePositionRule.Instance,
            ArgumentsOfCorrectType => ArgumentValuesRule.Instance,
            UniqueInputFieldNames => InputFieldsRule.Instance,
            _ => rule,
        }),
    ];
}
