namespace CoopGraph.Cooperations;

/// <summary>The rules of the model for cases.</summary>
public static class CooperationRules;
