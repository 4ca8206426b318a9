//! An App as a picture.

use keyway_codegen::generator::graph::{Picture, dot, mermaid, svg};

use crate::harness::{check, run};

const APP: &str = r#"
//- /core/a/Cargo.toml crate:core-a
[package.metadata.module]
kind = "core"
features = ["exact"]
//- /core/b/Cargo.toml crate:core-b
[package.metadata.module]
kind = "core"
//- /core/c/Cargo.toml crate:core-c
[package.metadata.module]
kind = "core"
//- /core/d/Cargo.toml crate:core-d
[package.metadata.module]
kind = "core"
//- /systems/a/Cargo.toml crate:systems-a
[package.metadata.module]
kind = "system"
provides = { core = "core-a", features = ["exact"] }
requires = [{ core = "core-b" }]
//- /systems/b/Cargo.toml crate:systems-b
[package.metadata.module]
kind = "system"
provides = { core = "core-b" }
//- /systems/spare/Cargo.toml crate:systems-spare
[package.metadata.module]
kind = "system"
provides = { core = "core-b" }
//- /plugins/c/Cargo.toml crate:plugin-c
[package.metadata.module]
kind = "plugin"
provides = { core = "core-c" }
requires = [{ core = "core-a", features = ["exact"] }]
//- /apps/x/Cargo.toml crate:app-x
[package.metadata.module]
kind = "app"
plugins = ["plugin-c"]
[[package.metadata.module.core]]
name = "core-a"
features = ["exact"]
[[package.metadata.module.core]]
name = "core-b"
systems = ["systems-b", "systems-spare"]
[[package.metadata.module.core]]
name = "core-d"
optional = true
"#;

fn picture(fixture: &str) -> Picture {
    let run = run(fixture);
    Picture::new(&run.resolutions[0], &run.parsed)
}

#[test]
fn in_three_languages() {
    let picture = picture(APP);
    check("graph__dot", &dot(&picture));
    check("graph__mermaid", &mermaid(&picture));
    check("graph__svg", &svg(&picture));
}

#[test]
fn boxes_keep_off_each_other_and_arrows_lead_down() {
    let text = svg(&picture(APP));
    let mut boxes: Vec<(usize, usize, usize)> = Vec::new();
    for line in text.lines().filter(|line| line.starts_with("<g ")) {
        let number = |key: &str| {
            let (_, rest) = line
                .split_once(&format!(" {key}=\""))
                .expect("a box has it");
            let (number, _) = rest.split_once('"').expect("the quotes are closed");
            number.parse::<usize>().expect("pixels are whole")
        };
        boxes.push((number("x"), number("y"), number("width")));
    }
    assert_eq!(boxes.len(), 9);
    for (at, (x, y, width)) in boxes.iter().enumerate() {
        let beside = boxes[at + 1..].iter().filter(|other| other.1 == *y);
        for (other, _, its) in beside {
            assert!(x + width <= *other || other + its <= *x, "{text}");
        }
    }
    for line in text.lines().filter(|line| line.starts_with("<path class")) {
        let (_, path) = line.split_once(" d=\"M").expect("an arrow has a line");
        let numbers = path.split([' ', 'C', 'L', '"', '/', '>']);
        let numbers: Vec<usize> = numbers.filter_map(|text| text.parse().ok()).collect();
        let heights: Vec<_> = numbers.iter().skip(1).step_by(2).collect();
        assert!(heights.is_sorted(), "{line}");
    }
}

#[test]
fn a_loop_leaves_the_app_alone() {
    let looped = APP.replace(
        "provides = { core = \"core-b\" }",
        "provides = { core = \"core-b\" }\nrequires = [{ core = \"core-a\" }]",
    );
    let picture = picture(&looped);
    assert_eq!(picture.nodes.len(), 1);
    assert!(svg(&picture).contains(">app-x</text>"));
}
