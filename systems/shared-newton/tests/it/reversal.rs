//! Both methods are symmetric: backwards they undo what they did.

use crate::sky::distance;
use crate::solar_system::solar_system;
use crate::{LEAPFROG, YOSHIDA4};

#[test]
fn a_year_back_is_the_start() {
    for subject in [LEAPFROG, YOSHIDA4] {
        let mut sky = solar_system(subject);
        let start: Vec<[f64; 3]> = (0..11).map(|body| sky.position(body)).collect();
        sky.advance(0.5, 730);
        assert!(
            distance(sky.position(3), start[3]) > 1e-3,
            "the Earth moved"
        );
        sky.advance(-0.5, 730);
        for (body, start) in start.iter().enumerate() {
            let away = distance(sky.position(body), *start);
            assert!(
                away < 1e-11,
                "{}: body {body} is {away} au from its start",
                subject.name
            );
        }
    }
}

#[test]
fn many_steps_at_once_or_one_by_one_give_the_same_bits() {
    for subject in [LEAPFROG, YOSHIDA4] {
        let (mut once, mut apart) = (solar_system(subject), solar_system(subject));
        once.advance(0.25, 40);
        (0..40).for_each(|_| apart.advance(0.25, 1));
        assert_eq!(once.world, apart.world, "{}", subject.name);
    }
}
