//! `checks`, the list of all checks.

use std::num::NonZero;
use std::path::Path;
use std::thread::available_parallelism;

use super::check::Check;

/// All checks, the quick ones first, of a workspace with this target folder.
pub(crate) fn checks(target: &Path) -> Vec<Check> {
    // Expected files are compared and never written.
    //
    // HTTP and TLS take minutes to compile, so that the crate which ships has a job of its own, `.ci/ship`.
    // Tests wait for builds of each other, and for programs: one more than there are processors keeps these at work.
    let threads = available_parallelism().map_or(2, NonZero::get) + 1;
    let tests = Check::cargo("test --workspace --exclude keyway-ship").with("INSTA_UPDATE", "no");
    let tests = tests.with("RUST_TEST_THREADS", threads.to_string());
    // Half of the steps by which two entity component systems are compared.
    let tests = tests.with("ECS_STEPS", "500000");
    let builds = target.join("keyway");
    // The handover of a state in some of the orders of threads: most of the time goes into the build. With a target that is named, the
    // flags are not for the macros, which then are those of all other checks.
    let model = Check::cargo("test --package keyway --test model --target host-tuple")
        .with("KEYWAY_MODEL_ORDERS", "2000")
        .with("RUSTFLAGS", "--cfg keyway_model");
    // The Apps' own tests that need their modules linked. Folder and profile are those of `run --static`, which builds the same.
    let linked = |app: &str| {
        Check::cargo(&format!(
            "test --package {app} --features static --profile dev"
        ))
        .into_folder(&builds.join("static"))
    };
    vec![
        Check::cargo("fmt --check"),
        Check::cargo("clippy --workspace --exclude keyway-ship --all-targets -- -D warnings"),
        Check::cargo("xtask gen --check"),
        Check::cargo("xtask tidy"),
        Check::cargo("doc --workspace --exclude keyway-ship --no-deps")
            .with("RUSTDOCFLAGS", "-D warnings"),
        tests,
        // The programs and modules of the benchmarks still compile, and the charts follow from their figures; the peers of the
        // entity component system, which take minutes, are not built.
        Check::cargo("check --manifest-path tests/benches/Cargo.toml --workspace --exclude ecs"),
        Check::cargo("test --manifest-path tests/benches/Cargo.toml --package ecs-report"),
        model,
        linked("orrery"),
        linked("swarm"),
    ]
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::checks;

    #[test]
    fn the_folders_are_passed_on() {
        let all = checks(Path::new("t"));
        let titles: Vec<_> = all.iter().map(super::Check::title).collect();
        let has = |words: &str| titles.iter().any(|title| title.contains(words));
        assert!(has("--cfg keyway_model"));
        assert!(has("--test model --target host-tuple"));
        for app in ["orrery", "swarm"] {
            assert!(has(&format!(
                "--package {app} --features static --profile dev --target-dir t/keyway/static"
            )));
        }
    }
}
