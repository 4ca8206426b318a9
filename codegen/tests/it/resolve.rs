//! The resolver on workspaces that people would write.

use crate::fixture::Fixture;
use crate::harness::{check_resolve, resolved};
use crate::random::Random;
use keyway_codegen::generator::pipeline::analyze;
use keyway_codegen::generator::resolve::Explanation;

/// Core `physics` with two Systems, Core `ecs` with one, a Plugin on a Core of its own.
const SOLAR: &str = r#"
//- /core/ecs/Cargo.toml crate:core-ecs
[package.metadata.module]
kind = "core"
features = ["bulk"]
//- /core/physics/Cargo.toml crate:core-physics
[package.metadata.module]
kind = "core"
features = ["symplectic", "fourth-order"]
//- /core/watch/Cargo.toml crate:core-watch
[package.metadata.module]
kind = "core"
//- /systems/ecs/Cargo.toml crate:systems-ecs
[package.metadata.module]
kind = "system"
provides = { core = "core-ecs", features = ["bulk"] }
//- /systems/euler/Cargo.toml crate:systems-euler
[package.metadata.module]
kind = "system"
provides = { core = "core-physics" }
requires = [{ core = "core-ecs" }]
//- /systems/leapfrog/Cargo.toml crate:systems-leapfrog
[package.metadata.module]
kind = "system"
provides = { core = "core-physics", features = ["symplectic"] }
requires = [{ core = "core-ecs", features = ["bulk"] }]
//- /systems/yoshida4/Cargo.toml crate:systems-yoshida4
[package.metadata.module]
kind = "system"
provides = { core = "core-physics", features = ["symplectic", "fourth-order"] }
requires = [{ core = "core-ecs", features = ["bulk"] }]
//- /plugins/energy/Cargo.toml crate:plugin-energy
[package.metadata.module]
kind = "plugin"
provides = { core = "core-watch" }
requires = [{ core = "core-ecs" }, { core = "core-physics", features = ["symplectic"] }]
"#;

fn solar(app: &str) -> String {
    let head =
        "//- /apps/orrery/Cargo.toml crate:orrery\n[package.metadata.module]\nkind = \"app\"\n";
    format!("{SOLAR}{head}{app}")
}

#[test]
fn picks_the_first_that_provides_all_and_keeps_standbys() {
    check_resolve(
        "picks",
        &solar(
            r#"plugins = ["plugin-energy"]
[[package.metadata.module.core]]
name = "core-physics"
systems = ["systems-euler", "systems-yoshida4", "systems-leapfrog"]
"#,
        ),
    );
}

#[test]
fn an_optional_core_may_stay_pending() {
    check_resolve(
        "pending",
        r#"
//- /core/a/Cargo.toml crate:core-a
[package.metadata.module]
kind = "core"
//- /core/b/Cargo.toml crate:core-b
[package.metadata.module]
kind = "core"
features = ["fast"]
//- /systems/a/Cargo.toml crate:systems-a
[package.metadata.module]
kind = "system"
provides = { core = "core-a" }
requires = [{ core = "core-b", features = ["fast"], optional = true }]
//- /apps/x/Cargo.toml crate:app-x
[package.metadata.module]
kind = "app"
[[package.metadata.module.core]]
name = "core-a"
[[package.metadata.module.core]]
name = "core-b"
optional = true
"#,
    );
}

/// `systems-a1` asks `fast` of `core-b`, which only nobody provides; `systems-a2` asks for nothing.
const GREEDY: &str = r#"
//- /core/a/Cargo.toml crate:core-a
[package.metadata.module]
kind = "core"
//- /core/b/Cargo.toml crate:core-b
[package.metadata.module]
kind = "core"
features = ["fast"]
//- /systems/a1/Cargo.toml crate:systems-a1
[package.metadata.module]
kind = "system"
provides = { core = "core-a" }
requires = [{ core = "core-b", features = ["fast"] }]
//- /systems/a2/Cargo.toml crate:systems-a2
[package.metadata.module]
kind = "system"
provides = { core = "core-a" }
requires = [{ core = "core-b" }]
//- /systems/b/Cargo.toml crate:systems-b
[package.metadata.module]
kind = "system"
provides = { core = "core-b" }
//- /apps/x/Cargo.toml crate:app-x
[package.metadata.module]
kind = "app"
[[package.metadata.module.core]]
name = "core-a"
"#;

#[test]
fn does_not_backtrack_but_says_what_would_do() {
    let list = "systems = [\"systems-a1\", \"systems-a2\"]\n";
    check_resolve("greedy", &format!("{GREEDY}{list}"));
}

#[test]
fn a_candidate_whose_needs_are_not_met_cannot_stand_by() {
    let list = "systems = [\"systems-a2\", \"systems-a1\"]\n";
    check_resolve("standby", &format!("{GREEDY}{list}"));
}

#[test]
fn reports_all_independent_errors_at_once() {
    check_resolve(
        "independent",
        &solar(
            r#"plugins = ["plugin-enrgy"]
[[package.metadata.module.core]]
name = "core-physics"
features = ["fourth-order"]
systems = ["systems-leapfrog", "systems-euler"]
[[package.metadata.module.core]]
name = "core-watch"
"#,
        ),
    );
}

#[test]
fn the_order_of_crates_changes_nothing() {
    let text = solar(
        r#"plugins = ["plugin-energy"]
[[package.metadata.module.core]]
name = "core-physics"
systems = ["systems-leapfrog", "systems-yoshida4"]
"#,
    );
    let expected = resolved(&text);
    let mut random = Random(7);
    for _ in 0..20 {
        let Fixture {
            mut workspace,
            tree,
        } = Fixture::new(&text);
        random.shuffle(&mut workspace.crates);
        let crates = std::mem::take(&mut workspace.crates);
        let workspace = keyway_codegen::generator::discover::Workspace::new(
            "/".into(),
            "/target".into(),
            crates,
        );
        let run = analyze(workspace, &tree);
        let explanation = Explanation::new(&run.resolutions[0], &run.parsed, &run.sources);
        assert_eq!(explanation.text(), expected);
    }
}

#[test]
fn an_explanation_is_plain_data_and_can_be_cut_to_one_core() {
    let run = crate::harness::run(&solar(
        "[[package.metadata.module.core]]\nname = \"core-physics\"\nsystems = [\"systems-yoshida4\"]\n",
    ));
    let explanation = Explanation::new(&run.resolutions[0], &run.parsed, &run.sources);
    let json = serde_json::to_string_pretty(&explanation.only("core-physics"));
    crate::harness::check(
        "resolve__json",
        &json.expect("an explanation is plain data"),
    );
}
