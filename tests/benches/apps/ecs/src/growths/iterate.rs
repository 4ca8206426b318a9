//! Everything moves.
use super::{ENTITIES, often};
use crate::access::hosted;
use crate::measure::{Growth, Library, Subject};
use crate::scenarios::million_iter::{bevy, hecs, keyway, plain};

pub(crate) const GROWTH: Growth = Growth {
    name: "iterate",
    axis: "entities",
    unit: "per entity",
    points: ENTITIES,
    work: |count| count,
    repeats: often,
    subjects: |count| {
        let count = count as usize;
        vec![
            Subject::new(Library::Hosted, keyway(hosted, count)),
            Subject::new(Library::Hecs, hecs(count)),
            Subject::new(Library::Bevy, bevy(count)),
            Subject::new(Library::Plain, plain(count)),
        ]
    },
};
