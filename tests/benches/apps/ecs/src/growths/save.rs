//! The world becomes bytes.
use super::{ENTITIES, often};
use crate::access::hosted;
use crate::measure::{Growth, Library, Subject};
use crate::scenarios::save::{hecs, keyway};

pub(crate) const GROWTH: Growth = Growth {
    name: "save",
    axis: "entities",
    unit: "per entity of 24 bytes",
    points: ENTITIES,
    work: |count| count,
    repeats: often,
    subjects: |count| {
        let count = count as usize;
        vec![
            Subject::new(Library::Hosted, keyway(hosted, count)),
            Subject::new(Library::Hecs, hecs(count)),
        ]
    },
};
