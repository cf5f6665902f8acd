using CoopGraph.Seeding;
using CoopGraph.Storage;
using CoopGraph.Stores;
using CoopGraph.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace CoopGraph.Engine.Tests;

/// <summary>The seed's fingerprint is compared before anything is parsed.</summary>
public sealed class SeederTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_seed_that_the_store_holds_is_not_parsed()
    {
        // Parsing this file would fail.
        await File.WriteAllTextAsync(_folder.PathOf("sources.csv"), "no header that anybody knows\n");

        Assert.Equal(LoadOutcome.Unchanged, await SeederOf(new StubStore(holds: true)).LoadAsync(default));
    }

    [Fact]
    public async Task A_seed_that_the_store_does_not_hold_is_parsed_and_checked()
    {
        await File.WriteAllTextAsync(_folder.PathOf("sources.csv"), "no header that anybody knows\n");

        await Assert.ThrowsAsync<SeedException>(() => SeederOf(new StubStore(holds: false)).LoadAsync(default));
    }

    [Fact]
    public void The_fingerprint_of_an_opened_seed_is_that_of_its_data()
    {
        Assert.Equal(Repository.Data.Fingerprint, SeedReader.Open(Repository.SeedFolder).Fingerprint);
        Assert.NotEqual(Repository.Data.Fingerprint, SeedReader.Open(Repository.SeedFolder, withSynthetic: true).Fingerprint);
    }

    [Fact]
    public async Task One_byte_more_is_another_fingerprint()
    {
        await File.WriteAllTextAsync(_folder.PathOf("sources.csv"), "a");
        var before = SeedReader.Open(_folder.PathOf("")).Fingerprint;
        await File.WriteAllTextAsync(_folder.PathOf("sources.csv"), "ab");
        Assert.NotEqual(before, SeedReader.Open(_folder.PathOf("")).Fingerprint);
    }

    private Seeder SeederOf(ICoopGraphStore store)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection([KeyValuePair.Create("Seed:Folder", (string?)_folder.PathOf(""))]);
        builder.Services.AddStore(builder.Configuration);
        builder.Services.Replace(ServiceDescriptor.Singleton(store));
        return builder.Build().Services.GetRequiredService<Seeder>();
    }

    private sealed class StubStore(bool holds) : ICoopGraphStore
    {
        public ValueTask<IGraphSnapshot> OpenAsync(CancellationToken cancellation) => throw new NotSupportedException();

        public ValueTask<IGraphSnapshot> OpenAsKnownAtAsync(DateTimeOffset time, CancellationToken cancellation) => throw new NotSupportedException();

        public ValueTask<IGraphSnapshot> OpenVersionAsync(string version, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<bool> HoldsAsync(string fingerprint, CancellationToken cancellation) => Task.FromResult(holds);

        public Task<LoadOutcome> LoadAsync(GraphData data, CancellationToken cancellation) => throw new NotSupportedException();
    }
}
