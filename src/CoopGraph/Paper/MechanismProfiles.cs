using CoopGraph.Cooperations;

namespace CoopGraph.Paper;

/// <summary>The typology of Jiang, Eaton and Kostka (Table 1), with a profile for each mechanism.</summary>
public static class MechanismProfiles
{
    /// <summary>The largest number of cases that are examples of a mechanism.</summary>
    public const int MostExamples = 5;

    /// <summary>The profiles, from the most involvement of governments above to the least.</summary>
    public static IReadOnlyList<MechanismProfile> All { get; } =
    [
        new(
            Mechanism.Arranged,
            "Strong: a government above brokers the cooperation, names the parties and sees to it that they act.",
            "Duty and redistribution: rich counties help poor ones out of poverty because the government above wants it.",
            ["Notices of the government above that name the pairs", "Agreements of the pairs on paired assistance"],
            "Assigned: the government above pairs a donor with a recipient, mostly of another prefecture.",
            "Who gives how much: settled by the government that arranged the pairing, which stands above both."),
        new(
            Mechanism.Mandated,
            "Middling: a government above demands a result, in environment, infrastructure or security, and leaves the rest to the parties.",
            "Shared problems: a river, a road or a border can be dealt with only together, and the result is asked of each.",
            ["Laws, plans and rules from above that ask for a result and name no pairs", "Agreements such as on eco-compensation, a joint road or joint policing"],
            "Free within the mandate: those who share the river, the road or the border, as a rule neighbours.",
            "Who bears the cost, upstream or downstream, this side or that: settled between the parties, within what the mandate asks."),
        new(
            Mechanism.SelfInitiated,
            "Weak: the parties begin it from below; governments above neither pair them nor demand it.",
            "Advantage: mostly economic, each brings what the other lacks, such as land, capital, industry or visitors.",
            ["Framework agreements", "Agreements on joint industrial parks, trade or tourism"],
            "Free: whoever promises a gain, rather outside the prefecture than among the rivals within.",
            "Who gains more: nobody above settles it, so rivals of one prefecture seldom begin."),
    ];
}
