//! What is refused, and the edges of what is not.

use core_physics::PhysicsError;

use crate::sky::distance;
use crate::{LEAPFROG, Sky, YOSHIDA4};

const STILL: [f64; 3] = [0.0; 3];

#[test]
fn a_step_that_is_no_number_is_refused() {
    for subject in [LEAPFROG, YOSHIDA4] {
        let mut sky = Sky::new(subject, &[(1.0, STILL, STILL)]);
        let before = sky.world.clone();
        assert_eq!(
            sky.try_advance(f64::INFINITY, 1),
            Err(PhysicsError::Step {
                days: f64::INFINITY
            })
        );
        assert!(matches!(
            sky.try_advance(f64::NAN, 1),
            Err(PhysicsError::Step { .. })
        ));
        assert_eq!(sky.world, before);
    }
}

#[test]
fn bodies_in_one_place_are_refused_and_stay() {
    for subject in [LEAPFROG, YOSHIDA4] {
        let far = (0.0, [1.0, 0.0, 0.0], STILL);
        let mut sky = Sky::new(subject, &[far, (1.0, STILL, STILL), (1.0, STILL, STILL)]);
        let before = sky.world.clone();
        assert_eq!(sky.try_advance(0.5, 3), Err(PhysicsError::Diverged));
        assert_eq!(sky.world, before);
    }
}

#[test]
fn an_empty_world_and_a_lone_body_move() {
    for subject in [LEAPFROG, YOSHIDA4] {
        let mut empty = Sky::new(subject, &[]);
        empty.advance(1.0, 10);
        assert_eq!((empty.energy(), empty.angular_momentum()), (0.0, STILL));

        let mut lone = Sky::new(subject, &[(0.0, STILL, [0.0, 0.5, 0.0])]);
        lone.advance(0.25, 8);
        assert!(distance(lone.position(0), [0.0, 1.0, 0.0]) < 1e-15);
        assert_eq!(lone.energy(), 0.0);
    }
}

#[test]
fn no_steps_change_nothing() {
    let mut sky = Sky::new(YOSHIDA4, &[(1.0, STILL, STILL), (0.0, [1.0; 3], STILL)]);
    let before = sky.world.clone();
    sky.advance(1.0, 0);
    assert_eq!(sky.world, before);
}

#[test]
fn bodies_in_different_tables_pull_each_other() {
    let mut sky = Sky::new(
        LEAPFROG,
        &[(1e-4, STILL, STILL), (1e-4, [1.0, 0.0, 0.0], STILL)],
    );
    let mut mixed = sky.clone();
    let name =
        core_ecs::Name::register(&systems_ecs::generated::LINKED.component, &mut mixed.world)
            .unwrap();
    let called = core_ecs::Name::new("second").unwrap();
    systems_ecs::generated::LINKED
        .component
        .insert(&mut mixed.world, mixed.entities[1], name.value(&called))
        .unwrap();
    sky.advance(1.0, 5);
    mixed.advance(1.0, 5);
    assert_eq!(
        [sky.position(0), sky.position(1)],
        [mixed.position(0), mixed.position(1)]
    );
    assert!(sky.position(0)[0] > 0.0);
}
