using CoopGraph.Access;
using CoopGraph.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CoopGraph.Api.Tests.Access;

/// <summary>Keys that a test adds and revokes, with a count of the looks at them.</summary>
internal sealed class KeysInMemory : IAccessKeys
{
    private readonly Dictionary<string, AccessKey> _keys = [];
    private int _looks;

    public int Looks => Volatile.Read(ref _looks);

    /// <summary>Whether the store does not answer.</summary>
    public bool IsAway { get; set; }

    /// <summary>Adds a key, and returns its text.</summary>
    public AccessKeySecret Add(Role role = Role.Reader, string name = "ministry", DateTimeOffset? expires = null)
    {
        var secret = AccessKeySecret.Create();
        _keys[secret.Id] = new(secret.Id, name, role, DateTimeOffset.UnixEpoch, expires, null, secret.Hash());
        return secret;
    }

    public void Revoke(AccessKeySecret secret) => _keys[secret.Id] = _keys[secret.Id] with { RevokedAt = DateTimeOffset.UnixEpoch };

    public Task<bool> AddAsync(AccessKey key, CancellationToken cancellation) => Task.FromResult(_keys.TryAdd(key.Id, key));

    public Task<AccessKey?> FindAsync(string id, CancellationToken cancellation) => Task.FromResult(_keys.GetValueOrDefault(id));

    public Task<IReadOnlyList<AccessKey>> ListAsync(CancellationToken cancellation)
    {
        Interlocked.Increment(ref _looks);
        return IsAway ? throw new StoreUnavailableException("away") : Task.FromResult<IReadOnlyList<AccessKey>>([.. _keys.Values]);
    }

    public Task<AccessKey?> RevokeAsync(string id, DateTimeOffset now, CancellationToken cancellation) => FindAsync(id, cancellation);

    /// <summary>Takes the place of the store's keys.</summary>
    public void Insert(IServiceCollection services) => services.Replace(ServiceDescriptor.Singleton<IAccessKeys>(this));
}
