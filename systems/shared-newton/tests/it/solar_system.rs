//! The solar system against the ephemeris that its data come from.

use crate::sky::distance;
use crate::{LEAPFROG, Sky, Subject, YOSHIDA4};

const STATES: &str = include_str!("../../../../apps/orrery/data/solar-system-j2000.csv");

/// Kilometres in one au, as DE421 has it.
const KILOMETRES: f64 = 149_597_870.699_626_2;

/// Where JPL's ephemeris DE421 has the Earth 365.25 days after the states, at JD 2451910.25 TDB: barycentric, ICRF, in au.
///
/// Read from the ephemeris itself: the PyPI package `de421` 2008.1 through `jplephem` 2.24, as the position of `earthmoon`
/// less that of `moon` over 1 + EMRAT. The same program gives the states of the file at JD 2451545.0 to the last digit.
const EARTH_ONE_YEAR_LATER: [f64; 3] = [
    -0.181_707_064_864_248_1,
    0.882_852_638_974_617,
    0.382_932_746_039_549_85,
];

/// The place of the Earth in the file.
const EARTH: usize = 3;

pub(crate) fn solar_system(subject: Subject) -> Sky {
    let rows = STATES.lines().filter(|line| !line.starts_with('#')).skip(1);
    let states = rows.map(|row| {
        let numbers: Vec<f64> = row
            .split(',')
            .skip(1)
            .map(|text| text.parse().unwrap())
            .collect();
        (
            numbers[0],
            [numbers[1], numbers[2], numbers[3]],
            [numbers[4], numbers[5], numbers[6]],
        )
    });
    Sky::new(subject, &states.collect::<Vec<_>>())
}

fn earth_off_by_kilometres(subject: Subject) -> f64 {
    let mut sky = solar_system(subject);
    sky.advance(0.25, 1461);
    distance(sky.position(EARTH), EARTH_ONE_YEAR_LATER) * KILOMETRES
}

#[test]
fn yoshida4_has_the_earth_within_100_kilometres() {
    let off = earth_off_by_kilometres(YOSHIDA4);
    assert!(
        (50.0..100.0).contains(&off),
        "{off} km; about 60 are what Newton's law leaves out"
    );
}

#[test]
fn leapfrog_has_the_earth_within_10_000_kilometres() {
    let off = earth_off_by_kilometres(LEAPFROG);
    assert!((1_000.0..10_000.0).contains(&off), "{off} km");
}
