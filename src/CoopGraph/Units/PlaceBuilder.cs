namespace CoopGraph.Units;

/// <summary>Joins the versions of units into places, by the changes that keep the place.</summary>
internal static class PlaceBuilder
{
    public static IReadOnlyList<Place> Build(UnitTables tables)
    {
        var units = tables.Units;
        var joined = new int[units.Count];
        for (var i = 0; i < joined.Length; i++)
            joined[i] = i;

        var endingOn = units.Index().Where(u => u.Item.ValidTo is not null).ToDictionary(u => (u.Item.Code, u.Item.ValidTo!.Value), u => u.Index);
        var startingOn = units.Index().Where(u => u.Item.ValidFrom is not null).ToDictionary(u => (u.Item.Code, u.Item.ValidFrom!.Value), u => u.Index);
        foreach (var change in tables.Changes.Where(c => c.Kind.KeepsPlace()))
        {
            if (endingOn.TryGetValue((change.Code, change.On), out var before)
                && startingOn.TryGetValue((change.Successors.Single(), change.On), out var after))
            {
                joined[Root(joined, after)] = Root(joined, before);
            }
        }

        return
        [
            .. units.Index()
                .GroupBy(u => Root(joined, u.Index), u => u.Item)
                .Select((versions, index) => new Place(index, [.. versions.OrderBy(v => v.ValidFrom ?? DateOnly.MinValue)])),
        ];
    }

    private static int Root(int[] joined, int index)
    {
        while (joined[index] != index)
            index = joined[index];
        return index;
    }
}
