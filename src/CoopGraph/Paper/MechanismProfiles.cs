using CoopGraph.Cooperations;

namespace CoopGraph.Paper;

/// <summary>
/// The study's typology (Table 1), with a profile for each mechanism. Which column a conflict belongs to is the
/// project's reading of the table.
/// </summary>
public static class MechanismProfiles
{
    /// <summary>The largest number of cases that are examples of a mechanism.</summary>
    public const int MostExamples = 5;

    /// <summary>The profiles, from the most involvement of governments above to the least.</summary>
    public static IReadOnlyList<MechanismProfile> All { get; } =
    [
        new(
            Mechanism.Arranged,
            "Direct: a government above names the parties and commands them to cooperate.",
            "Crisis management from above: the gap between regions is to be narrowed (or an environmental crisis met), and richer counties bear costs that the centre would have to bear.",
            ["Anhui's opinions on poverty alleviation through pairs of counties"],
            ["Agreements of a donor and a recipient on paired assistance"],
            "Set by a government above, of the province or the prefecture. It looks for pairs whose industries, culture and history fit.",
            "Donors whose own finances are weak resent the transfers."),
        new(
            Mechanism.Mandated,
            "Indirect: the target responsibility system sets targets for the leaders of each county, which weigh in their evaluation. Nobody is paired.",
            "An environmental crisis above, and promotion below: leaders must meet the targets that their promotion depends on.",
            [
                "Anhui's rules on eco-compensation for surface water, in force from 2018",
                "The national opinion on the river chief system",
                "Safe China",
            ],
            ["Agreements on eco-compensation, on a joint road, or on joint policing of a border"],
            "It follows from the matter: the counties that share the river, the road or the border.",
            "Finances, unequal power, and the tournament in which the leaders of rival counties compete."),
        new(
            Mechanism.SelfInitiated,
            "In the background only: leaders are judged and promoted by results, above all economic ones, and that makes partners worth seeking.",
            "Capital and know-how: leaders further their promotion by economic results.",
            [],
            ["Agreements with federations of industry and commerce", "Agreements with investment bureaus"],
            "A partner has complementary industries or is at another level of development. It often lies on the coast, or has lately been given a privilege.",
            "The richer and the poorer side are not equally eager, and local economies are closed to each other."),
    ];
}
