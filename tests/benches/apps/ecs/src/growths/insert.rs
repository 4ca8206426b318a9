//! A new world and all its entities in one call.
use super::{ENTITIES, often};
use crate::access::hosted;
use crate::components::Position;
use crate::measure::{Growth, Library, Subject};
use crate::worlds::movers;

pub(crate) const GROWTH: Growth = Growth {
    name: "insert in one call",
    axis: "entities",
    unit: "per entity",
    points: ENTITIES,
    work: |count| count,
    repeats: often,
    subjects: |count| {
        let count = count as usize;
        vec![
            Subject::new(Library::Hosted, move |turn| {
                turn.time(|| movers::keyway(hosted(), count));
                turn.check(|| movers::keyway(hosted(), count).world.entity_count() as u64);
            }),
            Subject::new(Library::Hecs, move |turn| {
                turn.time(|| movers::hecs(count));
                turn.check(|| movers::hecs(count).len().into());
            }),
            Subject::new(Library::Bevy, move |turn| {
                turn.time(|| movers::bevy(count));
                turn.check(|| {
                    let mut world = movers::bevy(count);
                    let mut query = world.query::<&Position>();
                    query.iter(&world).count() as u64
                });
            }),
            Subject::new(Library::Plain, move |turn| {
                turn.time(|| movers::plain(count));
                turn.check(|| movers::plain(count).0.len() as u64);
            }),
        ]
    },
};
