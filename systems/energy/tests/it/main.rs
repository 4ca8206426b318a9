//! Tests of the Plugin on a world that moves.

#![expect(clippy::unwrap_used, reason = "a test fails where it stands")]

use core_ecs::{Name, World};
use core_physics::{Bodies, Gm, Position, Velocity};
use core_watch::Finding;
use keyway::private::{Restoring, Saving};
use plugin_energy::Energy;
use systems_ecs::generated::LINKED as ECS;
use systems_physics_leapfrog::generated::LINKED as PHYSICS;

/// The Sun's gravitational parameter, in au³/day².
const GM: f64 = 2.959_122_082_855_911e-4;

/// The sum of both.
const TOTAL: f64 = GM * 1.001;

/// A planet at its farthest, 1.3 au from its sun, on an ellipse with a mean distance of 1 au; the sun has a name.
fn ellipse() -> (World, Bodies) {
    systems_physics_leapfrog::generated::imports::SLOTS
        .0
        .bind(&ECS);
    let (ecs, physics) = plugin_energy::generated::imports::SLOTS;
    ecs.bind(&ECS);
    physics.bind(&PHYSICS);
    let mut world = World::default();
    let bodies = PHYSICS.integrator.bodies(&mut world).unwrap();
    let name = Name::register(&ECS.component, &mut world).unwrap();
    let keys = (
        Gm::key(&world).unwrap(),
        Position::key(&world).unwrap(),
        Velocity::key(&world).unwrap(),
    );
    let mut spawn = |mass: f64, distance: f64, speed: f64| {
        let (mass, place, speed) = (
            Gm(mass),
            Position([distance, 0.0, 0.0]),
            Velocity([0.0, speed, 0.0]),
        );
        let values = [
            keys.0.value(&mass),
            keys.1.value(&place),
            keys.2.value(&speed),
        ];
        ECS.entity.spawn(&mut world, &values).unwrap()
    };
    let sun = spawn(GM, 0.0, 0.0);
    spawn(TOTAL - GM, 1.3, (TOTAL * 0.7 / 1.3).sqrt());
    ECS.component
        .insert(&mut world, sun, name.value(&Name::new("sun").unwrap()))
        .unwrap();
    (world, bodies)
}

fn watch(energy: &mut Energy, world: &mut World, bodies: Bodies, days: impl Iterator<Item = u32>) {
    for day in days {
        energy.observe(world, bodies, f64::from(day));
        PHYSICS.integrator.advance(world, bodies, 0.125, 8).unwrap();
    }
}

fn close(findings: &[Finding]) -> (f64, f64) {
    let pair = findings
        .iter()
        .find(|finding| finding.subject.contains("distance"))
        .unwrap();
    assert_eq!(
        (pair.subject.as_str(), pair.unit.as_str()),
        ("distance of entity 1 and sun, smallest", "au")
    );
    (pair.value, pair.day)
}

#[test]
fn the_closest_approach_is_found_between_the_looks() {
    let (mut world, bodies) = ellipse();
    let mut energy = Energy::initialize();
    watch(&mut energy, &mut world, bodies, 0..365);
    let (distance, day) = close(&energy.report());
    assert!(
        (distance - 0.7).abs() < 1e-4,
        "{distance} au instead of 0.7"
    );
    let half = std::f64::consts::PI / TOTAL.sqrt();
    assert!(
        (day - half).abs() < 0.05,
        "day {day} instead of half a period, {half}"
    );
}

#[test]
fn the_drift_comes_first_and_is_that_of_the_method() {
    let (mut world, bodies) = ellipse();
    let mut energy = Energy::initialize();
    watch(&mut energy, &mut world, bodies, 0..365);
    let findings = energy.report();
    assert_eq!(findings.len(), 2);
    assert_eq!(findings[0].subject, "energy drift, largest");
    assert!(
        (1e-8..1e-4).contains(&findings[0].value.abs()),
        "{findings:?}"
    );
}

#[test]
fn a_day_before_the_last_begins_another_run() {
    let (mut world, bodies) = ellipse();
    let mut energy = Energy::initialize();
    watch(&mut energy, &mut world, bodies, 0..200);
    let (mut world, bodies) = ellipse();
    watch(&mut energy, &mut world, bodies, 0..2);
    let (distance, day) = close(&energy.report());
    assert!(distance > 1.29 && day == 1.0, "{distance} au on day {day}");
}

#[test]
fn nothing_seen_is_nothing_found() {
    assert_eq!(Energy::initialize().report(), []);
}

#[test]
fn what_was_found_outlives_a_reload() {
    let (mut world, bodies) = ellipse();
    let mut before = Energy::initialize();
    watch(&mut before, &mut world, bodies, 0..100);
    let saved = before.__keyway_save(Saving::new(&[])).unwrap();
    let mut after = Energy::initialize();
    after.__keyway_restore(Restoring::new(&saved)).unwrap();
    assert_eq!(after.report(), before.report());
    watch(&mut after, &mut world, bodies, 100..300);
    assert!((close(&after.report()).0 - 0.7).abs() < 1e-4);
}
