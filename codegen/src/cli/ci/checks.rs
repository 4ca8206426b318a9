//! The list of all checks.

use super::Check;

/// All checks, the quick ones first.
pub(in crate::cli) fn checks() -> [Check; 7] {
    [
        cargo(&["fmt", "--check"], &[]),
        cargo(
            &[
                "clippy",
                "--workspace",
                "--all-targets",
                "--",
                "-D",
                "warnings",
            ],
            &[],
        ),
        Check::Generated,
        Check::Tidy,
        cargo(
            &["doc", "--workspace", "--no-deps"],
            &[("RUSTDOCFLAGS", "-D warnings")],
        ),
        // Expected files are compared and never written.
        cargo(&["test", "--workspace"], &[("INSTA_UPDATE", "no")]),
        // That the workspace of the benchmarks still holds together, and that the charts follow from their figures; what
        // is compared against is not built.
        cargo(
            &[
                "test",
                "--manifest-path",
                "tests/benches/Cargo.toml",
                "--package",
                "ecs-report",
            ],
            &[],
        ),
    ]
}

fn cargo(
    arguments: &'static [&'static str],
    environment: &'static [(&'static str, &'static str)],
) -> Check {
    Check::Cargo {
        arguments,
        environment,
    }
}
