//! A small solar system: what the example App does with the ECS.

use core_ecs::{Fetch, Name, World, each};
use keyway::model;

use crate::ECS;

#[model(component)]
struct Position([f64; 3]);

#[model(component)]
struct Velocity([f64; 3]);

#[model(component)]
struct Gm(f64);

/// The Sun's gravitational parameter in au³/day².
const GM_SUN: f64 = 2.959_122_082_855_911e-4;

#[test]
fn a_circular_orbit_stays_circular() {
    let mut world = World::default();
    let position = Position::register(&ECS.component, &mut world).unwrap();
    let velocity = Velocity::register(&ECS.component, &mut world).unwrap();
    let gm = Gm::register(&ECS.component, &mut world).unwrap();
    let name = Name::register(&ECS.component, &mut world).unwrap();
    let mut spawn = |text, place, speed, mass| {
        ECS.entity.spawn(
            &mut world,
            &[
                name.value(&Name::new(text).unwrap()),
                position.value(&Position([place, 0.0, 0.0])),
                velocity.value(&Velocity([0.0, speed, 0.0])),
                gm.value(&Gm(mass)),
            ],
        )
    };
    spawn("Sun", 0.0, 0.0, GM_SUN).unwrap();
    let earth = spawn("Earth", 1.0, GM_SUN.sqrt(), 0.0).unwrap();

    let sources = Fetch::new(position)
        .and(gm)
        .prepare(&ECS.query, &mut world)
        .unwrap();
    let bodies = Fetch::new(position)
        .and(velocity)
        .prepare(&ECS.query, &mut world)
        .unwrap();
    let step = 0.25;
    for _ in 0..1461 {
        each!(
            world,
            bodies,
            |position: &mut Position, velocity: &Velocity| {
                for axis in 0..3 {
                    position.0[axis] += velocity.0[axis] * step / 2.0;
                }
            }
        );
        let mut pulls = Vec::with_capacity(world.count(sources));
        each!(&world, sources, |position: &Position, gm: &Gm| pulls
            .push((position.0, gm.0)));
        each!(
            world,
            bodies,
            |position: &mut Position, velocity: &mut Velocity| {
                for (source, gm) in &pulls {
                    let offset: [f64; 3] =
                        std::array::from_fn(|axis| source[axis] - position.0[axis]);
                    let square = offset.iter().map(|part| part * part).sum::<f64>();
                    if square > 0.0 {
                        let scale = gm * step / (square * square.sqrt());
                        for (part, offset) in velocity.0.iter_mut().zip(offset) {
                            *part += offset * scale;
                        }
                    }
                }
            }
        );
        each!(
            world,
            bodies,
            |position: &mut Position, velocity: &Velocity| {
                for axis in 0..3 {
                    position.0[axis] += velocity.0[axis] * step / 2.0;
                }
            }
        );
    }
    let place = world.get(position, earth).unwrap().0;
    let radius = place.iter().map(|part| part * part).sum::<f64>().sqrt();
    assert!((radius - 1.0).abs() < 1e-4, "radius {radius}");
    assert!(
        (place[0] - 1.0).abs() < 1e-2,
        "after a year the Earth is back: {place:?}"
    );
    assert_eq!(world.get(name, earth).unwrap().as_str(), "Earth");
}
