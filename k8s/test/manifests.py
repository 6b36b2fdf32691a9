#!/usr/bin/env python3
"""Renders every overlay and holds it to the rules of the platform, without a cluster.

Needs the packages of requirements.txt. Each rule is first tried on a manifest that breaks it, so
that a rule which cannot fail is noticed. The last line tells how many checks passed and failed.
"""

import copy
import pathlib
import subprocess
import sys

import kubernetes_validate
import yaml

HERE = pathlib.Path(__file__).resolve().parent
OVERLAYS = sorted((HERE.parent / "overlays").iterdir())
KUBERNETES = "1.37"
SERVICES = {"gateway", "policy-service", "investment-service", "talent-service", "land-service"}
NAME = "app.kubernetes.io/name"


def render(overlay):
    text = subprocess.run(
        [pathlib.Path(sys.executable).parent / "kubectl", "kustomize", overlay],
        check=True, capture_output=True, text=True).stdout
    return [document for document in yaml.safe_load_all(text) if document]


def of_kind(documents, *kinds):
    return [d for d in documents if d["kind"] in kinds]


def workloads(documents):
    return of_kind(documents, "Deployment", "StatefulSet")


def pod(workload):
    return workload["spec"]["template"]["spec"]


def labels(workload):
    return workload["spec"]["template"]["metadata"]["labels"]


def follows_the_schema(documents):
    for document in documents:
        try:
            kubernetes_validate.validate(document, KUBERNETES, strict=True)
        except kubernetes_validate.ValidationError as error:
            yield f"{document['kind']}/{document['metadata']['name']}: {error.message}"


def has_all_services(documents):
    missing = SERVICES - {d["metadata"]["name"] for d in of_kind(documents, "Deployment")}
    if missing:
        yield f"no deployment of {sorted(missing)}"


def pods_are_restricted(documents):
    for workload in workloads(documents):
        name, spec = workload["metadata"]["name"], pod(workload)
        context = spec.get("securityContext", {})
        if not context.get("runAsNonRoot") or context.get("runAsUser", 0) == 0:
            yield f"{name} may run as root"
        if context.get("seccompProfile", {}).get("type") != "RuntimeDefault":
            yield f"{name} has no seccomp profile"
        if spec.get("automountServiceAccountToken") is not False:
            yield f"{name} carries a token of the cluster"
        for container in spec["containers"]:
            own = container.get("securityContext", {})
            if own.get("allowPrivilegeEscalation") is not False:
                yield f"{name} may gain privileges"
            if own.get("readOnlyRootFilesystem") is not True:
                yield f"{name} can write to its image"
            if own.get("capabilities", {}).get("drop") != ["ALL"]:
                yield f"{name} keeps capabilities"


def containers_are_probed_and_bounded(documents):
    for workload in workloads(documents):
        for container in pod(workload)["containers"]:
            for needed in ("livenessProbe", "readinessProbe"):
                if needed not in container:
                    yield f"{workload['metadata']['name']} has no {needed}"
            resources = container.get("resources", {})
            if "memory" not in resources.get("limits", {}) or "cpu" not in resources.get("requests", {}):
                yield f"{workload['metadata']['name']} is not bounded"


def images_have_a_version(documents):
    for workload in workloads(documents):
        for container in pod(workload)["containers"]:
            tag = container["image"].rpartition(":")[2]
            if ":" not in container["image"] or tag == "latest":
                yield f"{workload['metadata']['name']} runs {container['image']}"


def traffic_is_named(documents):
    policies = of_kind(documents, "NetworkPolicy")
    if not any(p["spec"]["podSelector"] == {} and len(p["spec"]["policyTypes"]) == 2
               and not p["spec"].get("ingress") and not p["spec"].get("egress") for p in policies):
        yield "nothing denies what no policy names"
    named = {p["spec"]["podSelector"].get("matchLabels", {}).get(NAME) for p in policies}
    known = {labels(w)[NAME] for w in workloads(documents)}
    for lacking in known - named:
        yield f"no network policy for {lacking}"
    for policy in policies:
        for rule in policy["spec"].get("ingress") or []:
            if not rule.get("from") or not rule.get("ports"):
                yield f"{policy['metadata']['name']} lets anybody in"


def services_find_their_pods(documents):
    pods = [labels(w) for w in workloads(documents)]
    for service in of_kind(documents, "Service"):
        wanted = service["spec"]["selector"].items()
        if not any(wanted <= found.items() for found in pods):
            yield f"Service {service['metadata']['name']} finds no pod"


def a_roll_out_keeps_serving(documents):
    budgets = {b["spec"]["selector"]["matchLabels"][NAME]
               for b in of_kind(documents, "PodDisruptionBudget")}
    for name in SERVICES - budgets:
        yield f"no disruption budget for {name}"
    for deployment in of_kind(documents, "Deployment"):
        if deployment["metadata"]["name"] in SERVICES:
            rolling = deployment["spec"].get("strategy", {}).get("rollingUpdate", {})
            if rolling.get("maxUnavailable") != 0:
                yield f"{deployment['metadata']['name']} goes down while it rolls out"


def settings_are_there(documents):
    maps = {m["metadata"]["name"] for m in of_kind(documents, "ConfigMap")}
    for deployment in of_kind(documents, "Deployment"):
        for container in pod(deployment)["containers"]:
            for source in container.get("envFrom", []):
                wanted = source.get("configMapRef", {}).get("name")
                if wanted and wanted not in maps:
                    yield f"{deployment['metadata']['name']} reads {wanted}, which is not there"


def first(documents, kind):
    return of_kind(documents, kind)[0]


def container_of(documents):
    return pod(first(documents, "Deployment"))["containers"][0]


RULES = {
    follows_the_schema: lambda d: first(d, "Service")["spec"].update(prots=[]),
    has_all_services: lambda d: d.remove(
        next(x for x in of_kind(d, "Deployment") if x["metadata"]["name"] in SERVICES)),
    pods_are_restricted: lambda d: container_of(d)["securityContext"].pop("capabilities"),
    containers_are_probed_and_bounded: lambda d: container_of(d).pop("readinessProbe"),
    images_have_a_version: lambda d: container_of(d).update(image="etdz/gateway:latest"),
    traffic_is_named: lambda d: d.remove(next(
        p for p in of_kind(d, "NetworkPolicy") if p["spec"]["podSelector"] == {})),
    services_find_their_pods: lambda d: first(d, "Service")["spec"]["selector"].update({NAME: "none"}),
    a_roll_out_keeps_serving: lambda d: d.remove(first(d, "PodDisruptionBudget")),
    settings_are_there: lambda d: d.remove(first(d, "ConfigMap")),
}


def main():
    passed = failed = 0
    for overlay in OVERLAYS:
        documents = render(overlay)
        for rule, breaking in RULES.items():
            broken = copy.deepcopy(documents)
            breaking(broken)
            faults = list(rule(documents))
            if not list(rule(broken)):
                faults.append("the rule does not notice a manifest that breaks it")
            print(f"{'FAILED' if faults else 'ok':6} {overlay.name}: {rule.__name__}")
            for fault in faults:
                print(f"       {fault}")
            passed, failed = passed + (not faults), failed + bool(faults)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
