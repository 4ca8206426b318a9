//! Where all bodies are and how they move, in arrays of their own.

use core_ecs::World;
use core_physics::{Bodies, Position, Velocity};

/// The bodies of a world, copied out of it so that sums over pairs run over plain arrays.
///
/// The order of all sums is the order of the bodies, and no operation is fused, so a run gives the same bits each time,
/// in every build and on every machine.
#[derive(Clone, Debug, PartialEq)]
pub struct Motion {
    gm: Vec<f64>,
    position: Vec<[f64; 3]>,
    velocity: Vec<[f64; 3]>,
    /// The accelerations at these positions; empty since the bodies moved.
    pull: Vec<[f64; 3]>,
}

impl Motion {
    /// Copies the bodies out of a world.
    ///
    /// # Panics
    /// When `bodies` belongs to another world.
    pub fn read(world: &World, bodies: Bodies) -> Self {
        let mut motion = Self {
            gm: Vec::new(),
            position: Vec::new(),
            velocity: Vec::new(),
            pull: Vec::new(),
        };
        for (_, position, velocity, gm) in bodies.iter(world) {
            motion.gm.push(gm.0);
            motion.position.push(position.0);
            motion.velocity.push(velocity.0);
        }
        motion
    }

    /// Copies the bodies back into the world that they were read from.
    ///
    /// # Panics
    /// When `bodies` belongs to another world.
    pub fn write(&self, world: &mut World, bodies: Bodies) {
        let mut next = self.position.iter().zip(&self.velocity);
        bodies.each_mut(world, |position, velocity| {
            if let Some((place, speed)) = next.next() {
                (*position, *velocity) = (Position(*place), Velocity(*speed));
            }
        });
    }

    /// Every body moves on for `days` with the velocity it has.
    pub fn drift(&mut self, days: f64) {
        for (position, velocity) in self.position.iter_mut().zip(&self.velocity) {
            add_scaled(position, *velocity, days);
        }
        self.pull.clear();
    }

    /// Every body is accelerated for `days` by the pull of all others as they stand.
    pub fn kick(&mut self, days: f64) {
        if self.pull.is_empty() {
            self.sum_pulls();
        }
        for (velocity, pull) in self.velocity.iter_mut().zip(&self.pull) {
            add_scaled(velocity, *pull, days);
        }
    }

    /// Kinetic plus potential energy per total mass, in au²/day²; 0 where nothing has mass.
    pub fn energy(&self) -> f64 {
        let mut sum = 0.0;
        for (at, gm) in self.gm.iter().enumerate() {
            sum += gm * square(self.velocity[at]) / 2.0;
            for other in at + 1..self.gm.len() {
                let distance = square(between(self.position[at], self.position[other])).sqrt();
                sum -= gm * self.gm[other] / distance;
            }
        }
        self.per_mass(sum)
    }

    /// Angular momentum about the origin per total mass, in au²/day; 0 where nothing has mass.
    pub fn angular_momentum(&self) -> [f64; 3] {
        let mut sum = [0.0; 3];
        for (at, gm) in self.gm.iter().enumerate() {
            add_scaled(&mut sum, cross(self.position[at], self.velocity[at]), *gm);
        }
        sum.map(|part| self.per_mass(part))
    }

    /// Whether every body is somewhere and has a speed.
    pub fn is_finite(&self) -> bool {
        self.position
            .iter()
            .chain(&self.velocity)
            .flatten()
            .all(|part| part.is_finite())
    }

    /// Newton's third law: each pair is looked at once, and what one gains the other loses.
    fn sum_pulls(&mut self) {
        self.pull.resize(self.gm.len(), [0.0; 3]);
        for at in 0..self.gm.len() {
            for other in at + 1..self.gm.len() {
                let way = between(self.position[at], self.position[other]);
                let distance_squared = square(way);
                let per_cube = 1.0 / (distance_squared * distance_squared.sqrt());
                add_scaled(&mut self.pull[at], way, self.gm[other] * per_cube);
                add_scaled(&mut self.pull[other], way, -self.gm[at] * per_cube);
            }
        }
    }

    fn per_mass(&self, sum: f64) -> f64 {
        let total: f64 = self.gm.iter().sum();
        if total == 0.0 { 0.0 } else { sum / total }
    }
}

/// Adds `scale` times `other` to `vector`.
#[inline]
fn add_scaled(vector: &mut [f64; 3], other: [f64; 3], scale: f64) {
    for (part, other) in vector.iter_mut().zip(other) {
        *part += other * scale;
    }
}

/// The way from `start` to `end`.
#[inline]
fn between(start: [f64; 3], end: [f64; 3]) -> [f64; 3] {
    [end[0] - start[0], end[1] - start[1], end[2] - start[2]]
}

/// The square of the length.
#[inline]
fn square([x, y, z]: [f64; 3]) -> f64 {
    x * x + y * y + z * z
}

#[inline]
fn cross(a: [f64; 3], b: [f64; 3]) -> [f64; 3] {
    [
        a[1] * b[2] - a[2] * b[1],
        a[2] * b[0] - a[0] * b[2],
        a[0] * b[1] - a[1] * b[0],
    ]
}
