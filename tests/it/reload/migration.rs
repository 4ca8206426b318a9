//! A World outlives the layouts of its components.
use crate::harness::Herd;

#[test]
fn a_reload_brings_another_layout_of_a_private_component() {
    let herd = Herd::built();
    let first = herd.plain();
    let second = herd.set(&[
        (
            "    mother: Entity,\n    weight: f32,\n    name: Text,\n    age: u8,\n    padding: [u8; 7],\n",
            "    #[component(was = \"weight\")]\n    mass: f64,\n    age: u32,\n    wool: u16,\n    padding: [u8; 2],\n    name: Text,\n    mother: Entity,\n    end: [u8; 4],\n",
        ),
        ("weight: 1.5,", "mass: 1.5,"),
        ("sheep.weight, sheep.age,", "sheep.mass, sheep.age + u32::from(sheep.wool),"),
    ]);
    let mut app = herd.start(first);
    assert_eq!(app.ask("fill 3"), "filled");
    assert_eq!(app.ask("age"), "3 of 1.5 and 1, sheep 2, child of 1");
    assert_eq!(app.ask("save"), "saved");

    assert_eq!(app.take(&second, "live"), "live systems-herd");
    assert_eq!(app.ask("age"), "3 of 1.5 and 2, sheep 2, child of 1");
    assert_eq!(app.ask("fill 1"), "filled");
    assert_eq!(app.ask("age"), "4 of 1.5 and 1, sheep 0, child of 0");
    assert_eq!(app.ask("check"), "[]");

    // The build before cannot hold what there is now: it says so, and the World is as it was.
    assert_eq!(app.take(first, "live"), "live systems-herd");
    let refused = app.ask("age");
    assert!(
        refused.starts_with(
            "component `systems-herd::Sheep` cannot be migrated: `age` was `u32` and would be `u8`"
        ),
        "{refused}"
    );
    assert_eq!(app.take(&second, "live"), "live systems-herd");
    assert_eq!(app.ask("age"), "4 of 1.5 and 2, sheep 0, child of 0");

    // What the first build saved is migrated as well.
    assert_eq!(app.ask("load"), "loaded");
    assert_eq!(app.ask("age"), "3 of 1.5 and 2, sheep 2, child of 1");
    assert_eq!(app.ask("check"), "[]");
    app.end();
}
