//! Steps of `EventView`.

use core_ecs::{ComponentId, ReaderId};

use crate::compare::same;
use crate::{FAST, PLAIN, Pair};

impl Pair {
    pub(crate) fn watch(&mut self) {
        let mut id = self.component().1;
        if self.random.one_in(20) {
            id = ComponentId(10_000);
        }
        let (fast, plain) = (&mut self.fast, &mut self.plain);
        match self.random.below(4) {
            0 => same(&FAST.event.watch(fast, id), &PLAIN.event.watch(plain, id)),
            1 => same(
                &FAST.event.unwatch(fast, id),
                &PLAIN.event.unwatch(plain, id),
            ),
            2 => {
                FAST.event.watch_entities(fast);
                PLAIN.event.watch_entities(plain);
            }
            _ => {
                FAST.event.unwatch_entities(fast);
                PLAIN.event.unwatch_entities(plain);
            }
        }
    }

    pub(crate) fn read(&mut self) {
        let (fast, plain) = (&mut self.fast, &mut self.plain);
        if self.readers.len() < 3 {
            let reader = FAST.event.open(fast);
            assert_eq!(PLAIN.event.open(plain), reader);
            self.readers.push(reader);
            return;
        }
        let place = self.random.below(4);
        let reader = self.readers.get(place).copied().unwrap_or(ReaderId(9));
        assert_eq!(fast.unread(reader), plain.unread(reader));
        if self.random.one_in(4) {
            same(
                &FAST.event.close(fast, reader),
                &PLAIN.event.close(plain, reader),
            );
            self.readers.retain(|open| *open != reader);
        } else {
            let events = FAST.event.read(fast, reader);
            same(&events, &PLAIN.event.read(plain, reader));
            assert_eq!(fast.unread(reader), []);
        }
    }
}
