namespace CoopGraph.Units;

/// <summary>The rules of the model for units.</summary>
public static class UnitRules;
