//! Steps of `StorageView`, `QueryView` and `SystemView`.

use core_ecs::{ComponentId, Lent, Presence, QueryId, TableId, Task, Term, Terms};

use crate::compare::same;
use crate::{FAST, PLAIN, Pair};

impl Pair {
    pub(crate) fn table(&mut self) {
        let set = self.set();
        let mut ids = self.ids_of(&set);
        ids.reverse();
        match self.random.below(20) {
            0 => ids.extend(ids.first().copied()),
            1 => ids.push(ComponentId(10_000)),
            _ => {}
        }
        let fast = FAST.storage.table(&mut self.fast, &ids);
        same(&fast, &PLAIN.storage.table(&mut self.plain, &ids));
        let table = fast.unwrap_or(TableId(50_000));
        let additional = self.random.below(300) as u32;
        let fast = FAST.storage.grow(&mut self.fast, table, additional);
        same(
            &fast,
            &PLAIN.storage.grow(&mut self.plain, table, additional),
        );
    }

    pub(crate) fn prepare(&mut self) {
        let [fetch, with, without, changed] = [(); 4].map(|()| {
            let set = self.set();
            self.ids_of(&set)
        });
        let mut terms = Terms {
            with,
            changed,
            ..Terms::default()
        };
        let overlaps = self.random.one_in(10);
        let tags = |id: &ComponentId| self.fast.components[id.index()].description.size == 0;
        let named = |id: &ComponentId| {
            [&fetch, &terms.with, &terms.changed]
                .iter()
                .any(|list| list.contains(id))
        };
        terms.without = without
            .into_iter()
            .filter(|id| overlaps || !named(id))
            .collect();
        terms.changed.retain(|id| overlaps || !tags(id));
        for component in fetch.into_iter().filter(|id| overlaps || !tags(id)) {
            let presence = match self.random.below(3) {
                0 => Presence::Optional,
                _ => Presence::Required,
            };
            terms.fetch.push(Term {
                component,
                presence,
            });
        }
        terms.with.reverse();
        let fast = FAST.query.prepare(&mut self.fast, &terms);
        same(&fast, &PLAIN.query.prepare(&mut self.plain, &terms));
        assert!(fast.is_ok() || overlaps);
        if let Ok(query) = fast
            && !self.queries.contains(&query)
        {
            self.queries.push(query);
        }
    }

    pub(crate) fn plan(&mut self) {
        let count = self.random.below(8);
        let tasks: Vec<Task> = (0..count).map(|number| self.task(number)).collect();
        let fast = FAST.system.plan(&self.fast, &tasks);
        same(&fast, &PLAIN.system.plan(&self.plain, &tasks));
        same(&fast, &PLAIN.system.plan(&self.fast, &tasks));
    }

    fn task(&mut self, number: usize) -> Task {
        let mut task = Task {
            name: format!("task {number}"),
            ..Task::default()
        };
        for _ in 0..self.random.below(3) {
            let place = self.random.below(self.queries.len() + 1);
            let unknown = QueryId(10_000);
            let query = match self.queries.get(place) {
                Some(query) => *query,
                None if self.random.one_in(20) => unknown,
                None => continue,
            };
            let known = self.fast.queries.get(query.index());
            let fetched = known
                .map(|query| query.terms.fetch.clone())
                .unwrap_or_default();
            let mut writes: Vec<ComponentId> = fetched.iter().map(|term| term.component).collect();
            writes.retain(|_| self.random.one_in(2));
            if self.random.one_in(60) {
                writes.push(self.component().1);
            }
            task.queries.push(Lent { query, writes });
        }
        // Now and then of a later one, which may close a circle, or of none.
        let bound = if self.random.one_in(10) { 9 } else { number };
        if bound > 0 && self.random.one_in(2) {
            task.after
                .push(format!("task {}", self.random.below(bound)));
        }
        task
    }
}
