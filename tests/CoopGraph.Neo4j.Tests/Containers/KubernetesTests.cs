using CoopGraph.Testing;
using k8s;
using k8s.Models;

namespace CoopGraph.Neo4j.Tests.Containers;

/// <summary>Checks the manifests for Kubernetes with the types of its API: a key that these do not have is a fault.</summary>
public sealed class KubernetesTests
{
    private static readonly V1Deployment Deployment = Read<V1Deployment>("deployment");
    private static readonly V1Container Container = Assert.Single(Deployment.Spec.Template.Spec.Containers);

    [Fact]
    public void Each_manifest_is_what_its_kind_may_be()
    {
        Assert.Equal("coopgraph", Read<V1ConfigMap>("config").Metadata.Name);
        Assert.Equal("coopgraph", Read<V1Secret>("secret.example").Metadata.Name);
        Assert.Equal("coopgraph", Read<V1Service>("service").Metadata.Name);
        Assert.Equal("2", Read<V1PodDisruptionBudget>("disruption-budget").Spec.MinAvailable.Value);
        Assert.Equal(3, Deployment.Spec.Replicas);
    }

    [Fact]
    public void The_service_and_the_budget_choose_the_pods_of_the_deployment()
    {
        var labels = Deployment.Spec.Template.Metadata.Labels;
        foreach (var chosen in new[] { Deployment.Spec.Selector.MatchLabels, Read<V1Service>("service").Spec.Selector, Read<V1PodDisruptionBudget>("disruption-budget").Spec.Selector.MatchLabels })
            Assert.Subset(labels.ToHashSet(), chosen.ToHashSet());
        Assert.Equal("http", Assert.Single(Read<V1Service>("service").Spec.Ports).TargetPort.Value);
    }

    [Fact]
    public void A_pod_is_alive_while_its_process_answers_and_ready_while_its_store_does()
    {
        Assert.Equal("/health/live", Container.LivenessProbe.HttpGet.Path);
        Assert.Equal("/health/ready", Container.ReadinessProbe.HttpGet.Path);
        Assert.Equal("/health/live", Container.StartupProbe.HttpGet.Path);
    }

    [Fact]
    public void A_pod_has_no_rights_and_bounded_memory()
    {
        Assert.True(Deployment.Spec.Template.Spec.SecurityContext.RunAsNonRoot);
        Assert.False(Deployment.Spec.Template.Spec.AutomountServiceAccountToken);
        Assert.False(Container.SecurityContext.AllowPrivilegeEscalation);
        Assert.True(Container.SecurityContext.ReadOnlyRootFilesystem);
        Assert.Equal(["ALL"], Container.SecurityContext.Capabilities.Drop);
        Assert.Equal("512Mi", Container.Resources.Limits["memory"].ToString());
    }

    [Fact]
    public void Secrets_are_files_that_the_settings_name_and_that_the_example_has()
    {
        var config = Read<V1ConfigMap>("config").Data;
        var mount = Container.VolumeMounts.Single(volume => volume.Name == "secrets").MountPath;
        var named = config.Where(setting => setting.Key.EndsWith("_FILE", StringComparison.Ordinal)).Select(setting => setting.Value).Order(StringComparer.Ordinal);

        Assert.Equal(Read<V1Secret>("secret.example").StringData.Keys.Select(key => $"{mount}/{key}").Order(StringComparer.Ordinal), named);
        Assert.DoesNotContain(config, setting => setting.Key.EndsWith("Password", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_applied_is_all_but_the_example() => Assert.Equal(
        Directory.GetFiles(Folder).Select(Path.GetFileName).Where(file => file is not ("kustomization.yaml" or "secret.example.yaml")).Order(StringComparer.Ordinal),
        ((YamlDotNet.RepresentationModel.YamlSequenceNode)ClusterTests.Read("deploy/kubernetes/kustomization.yaml")["resources"]).Children.Select(node => node.ToString()).Order(StringComparer.Ordinal));

    private static string Folder => Path.Combine(Repository.Root, "deploy", "kubernetes");

    private static T Read<T>(string name) => KubernetesYaml.Deserialize<T>(File.ReadAllText(Path.Combine(Folder, $"{name}.yaml")), strict: true);
}
