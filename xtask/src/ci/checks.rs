//! The list of all checks.

use std::path::Path;

use super::check::Check;
use super::other_compiler::VARIABLE;

/// All checks, the quick ones first, of a workspace with this target folder. `other_compiler` is the path of a compiler that is
/// not this workspace's; a test that needs one is skipped without it.
pub(crate) fn checks(target: &Path, other_compiler: Option<String>) -> Vec<Check> {
    // Expected files are compared and never written.
    let tests = Check::cargo("test --workspace").with("INSTA_UPDATE", "no");
    let tests = match other_compiler {
        Some(program) => tests.with(VARIABLE, program),
        None => tests,
    };
    let builds = target.join("keyway");
    // The handover of a state, in some of the orders of threads: most of the time goes into the build.
    let model = Check::cargo("test --package keyway --test model")
        .with("KEYWAY_MODEL_ORDERS", "2000")
        .with("RUSTFLAGS", "--cfg keyway_model")
        .into_folder(&builds.join("model"));
    // The Apps' own tests that need their modules linked. The folder is that of `run --static`, which builds the same.
    let linked = |app: &str| {
        Check::cargo(&format!("test --package {app} --features static"))
            .into_folder(&builds.join("static"))
    };
    vec![
        Check::cargo("fmt --check"),
        Check::cargo("clippy --workspace --all-targets -- -D warnings"),
        Check::cargo("xtask gen --check"),
        Check::cargo("xtask tidy"),
        Check::cargo("doc --workspace --no-deps").with("RUSTDOCFLAGS", "-D warnings"),
        tests,
        // That the workspace of the benchmarks still holds together, and that the charts follow from their figures; what is
        // compared against is not built.
        Check::cargo("test --manifest-path tests/benches/Cargo.toml --package ecs-report"),
        model,
        linked("orrery"),
        linked("swarm"),
    ]
}
