//! Iteration in the caller's own code: nothing is called through a View.

/// Calls a closure for each entity that a query matches, with references to its values.
///
/// Any number of terms, any mix of `&T`, `&mut T` and, for optional terms, `Option<&T>` and `Option<&mut T>`, in the order of
/// the query's terms; an `entity: Entity` may come first. If none is `&mut`, a shared reference to the world suffices.
/// `return` goes on to the next entity. In the place of the world a [`Lane`](crate::Lane) may stand.
///
/// Costs what a loop over plain slices costs, plus a few nanoseconds per matching table. Columns that are lent as `&mut`
/// count as written (see [`each_changed!`](crate::each_changed)).
///
/// ```
/// use core_ecs::{Entity, QueryKey, World, each};
/// # #[derive(Clone, Copy, bytemuck::Pod, bytemuck::Zeroable)] #[repr(C)] struct Position([f64; 3]);
/// # #[derive(Clone, Copy, bytemuck::Pod, bytemuck::Zeroable)] #[repr(C)] struct Velocity([f64; 3]);
/// # #[derive(Clone, Copy, bytemuck::Pod, bytemuck::Zeroable)] #[repr(C)] struct Drag(f64);
///
/// fn drift(world: &mut World, moving: QueryKey<(((), Position), Velocity)>, days: f64) {
///     each!(world, moving, |position: &mut Position, velocity: &Velocity| {
///         for axis in 0..3 {
///             position.0[axis] += velocity.0[axis] * days;
///         }
///     });
/// }
///
/// fn slow(world: &mut World, moving: QueryKey<(((), Velocity), Option<Drag>)>) {
///     each!(world, moving, |velocity: &mut Velocity, drag: Option<&Drag>| {
///         let keep = 1.0 - drag.map_or(0.0, |drag| drag.0);
///         velocity.0 = velocity.0.map(|part| part * keep);
///     });
/// }
///
/// fn fastest(world: &World, moving: QueryKey<(((), Position), Velocity)>) -> Option<Entity> {
///     let (mut best, mut found) = (0.0, None);
///     each!(world, moving, |entity: Entity, _position: &Position, velocity: &Velocity| {
///         let speed = velocity.0.iter().map(|part| part * part).sum::<f64>();
///         if speed > best {
///             (best, found) = (speed, Some(entity));
///         }
///     });
///     found
/// }
/// ```
///
/// The types must be those of the query, in its order:
///
/// ```compile_fail,E0308
/// use core_ecs::{QueryKey, World, each};
///
/// fn mixed(world: &World, query: QueryKey<(((), f32), f64)>) {
///     each!(world, query, |first: &f64, second: &f32| {});
/// }
/// ```
///
/// What is written must be lent as `&mut`, and then the world is borrowed so:
///
/// ```compile_fail,E0596
/// use core_ecs::{QueryKey, World, each};
///
/// fn written(world: &World, query: QueryKey<((), f32)>) {
///     each!(world, query, |value: &mut f32| *value = 0.0);
/// }
/// ```
///
/// # Panics
/// When the query belongs to another world, or a lane was not lent what is asked for.
#[macro_export]
macro_rules! each {
    ($world:expr, $query:expr, | $($terms:tt)+) => {
        $crate::__iterate!([rows] [$world] [$query] [shared all] [] [] $($terms)+)
    };
}

/// Calls a closure for each table that a query matches, with slices of its columns, all of the same length.
///
/// The form for all-pairs loops, explicit vectors and handing pieces to threads. As [`each!`](crate::each) otherwise: terms are
/// `&[T]`, `&mut [T]`, `Option<&[T]>`, `Option<&mut [T]>`, the optional first argument is `entities: &[Entity]`.
///
/// ```
/// use core_ecs::{QueryKey, World, each_table};
/// # #[derive(Clone, Copy, bytemuck::Pod, bytemuck::Zeroable)] #[repr(C)] struct Mass(f64);
///
/// fn total(world: &World, massive: QueryKey<((), Mass)>) -> f64 {
///     let mut total = 0.0;
///     each_table!(world, massive, |masses: &[Mass]| total += masses.iter().map(|mass| mass.0).sum::<f64>());
///     total
/// }
/// ```
///
/// # Panics
/// As [`each!`](crate::each).
#[macro_export]
macro_rules! each_table {
    ($world:expr, $query:expr, | $($terms:tt)+) => {
        $crate::__iterate!([tables] [$world] [$query] [shared all] [] [] $($terms)+)
    };
}

/// Calls a closure for each entity whose `changed` components may have been written in a tick or later; the terms are those of
/// [`each!`](crate::each).
///
/// A query without `changed` terms visits nothing. Writes are known by runs of [`Column::CHUNK`](crate::Column::CHUNK) rows, so
/// that writing costs next to nothing: no change is missed, but rows beside a changed one are visited as well. To lend a
/// column as `&mut` counts as writing it, also here, for the runs that are visited.
///
/// ```
/// use core_ecs::{Fetch, Key, QueryKey, World, each_changed};
/// # use core_ecs::{EcsError, QueryView};
/// # #[derive(Clone, Copy, bytemuck::Pod, bytemuck::Zeroable)] #[repr(C)] struct Health(u32);
///
/// # fn watch(view: &QueryView, world: &mut World, health: Key<Health>) -> Result<(), EcsError> {
/// let hurt = Fetch::new(health).changed(health).prepare(view, world)?;
/// let mut seen = 0;
/// loop {
///     each_changed!(world, hurt, seen, |health: &Health| println!("{} left", health.0));
///     seen = world.advance();
///     // … what is written from here on is visited the next time …
/// #   return Ok(());
/// }
/// # }
/// ```
///
/// # Panics
/// As [`each!`](crate::each).
#[macro_export]
macro_rules! each_changed {
    ($world:expr, $query:expr, $since:expr, | $($terms:tt)+) => {
        $crate::__iterate!([changed $since] [$world] [$query] [shared all] [] [] $($terms)+)
    };
}

/// Reads the closure's arguments one by one (entity, then terms), then writes the loop. The brackets collect, in order:
/// world, query, whether anything is written and whether anything is optional, the entity argument, the terms as
/// `(name mode type)`.
#[doc(hidden)]
#[macro_export]
macro_rules! __iterate {
    // The entity comes first, alone or before terms.
    ([tables] $world:tt $query:tt $borrow:tt [] [] $first:ident : &[$kind:ident] $($rest:tt)+) => {
        $crate::__first_slice!($kind $world $query $borrow ($first $kind) $($rest)+)
    };
    ($form:tt $world:tt $query:tt $borrow:tt [] [] $entity:ident : $kind:ident | $body:expr) => {
        $crate::__loop!($form $world $query $borrow [($entity $kind)] [] $body)
    };
    ($form:tt $world:tt $query:tt $borrow:tt [] [] $entity:ident : $kind:ident , $($rest:tt)+) => {
        $crate::__iterate!($form $world $query $borrow [($entity $kind)] [] , $($rest)+)
    };

    // The end of the arguments.
    ($form:tt $world:tt $query:tt $borrow:tt $entity:tt $terms:tt $(,)? | $body:expr) => {
        $crate::__loop!($form $world $query $borrow $entity $terms $body)
    };

    // One term. Slices first, as `[T]` is a type as well.
    ([tables] $world:tt $query:tt [$shared:ident $all:ident] $entity:tt [$($terms:tt)*] $(,)? $name:ident : Option<&mut [$kind:ty]> $($rest:tt)+) => {
        $crate::__iterate!([tables] $world $query [unique some] $entity [$($terms)* ($name maybe_mut $kind)] $($rest)+)
    };
    ([tables] $world:tt $query:tt [$shared:ident $all:ident] $entity:tt [$($terms:tt)*] $(,)? $name:ident : Option<&[$kind:ty]> $($rest:tt)+) => {
        $crate::__iterate!([tables] $world $query [$shared some] $entity [$($terms)* ($name maybe $kind)] $($rest)+)
    };
    ([tables] $world:tt $query:tt [$shared:ident $all:ident] $entity:tt [$($terms:tt)*] $(,)? $name:ident : &mut [$kind:ty] $($rest:tt)+) => {
        $crate::__iterate!([tables] $world $query [unique $all] $entity [$($terms)* ($name write $kind)] $($rest)+)
    };
    ([tables] $world:tt $query:tt $borrow:tt $entity:tt [$($terms:tt)*] $(,)? $name:ident : &[$kind:ty] $($rest:tt)+) => {
        $crate::__iterate!([tables] $world $query $borrow $entity [$($terms)* ($name read $kind)] $($rest)+)
    };
    ($form:tt $world:tt $query:tt [$shared:ident $all:ident] $entity:tt [$($terms:tt)*] $(,)? $name:ident : Option<&mut $kind:ty> $($rest:tt)+) => {
        $crate::__iterate!($form $world $query [unique some] $entity [$($terms)* ($name maybe_mut $kind)] $($rest)+)
    };
    ($form:tt $world:tt $query:tt [$shared:ident $all:ident] $entity:tt [$($terms:tt)*] $(,)? $name:ident : Option<& $kind:ty> $($rest:tt)+) => {
        $crate::__iterate!($form $world $query [$shared some] $entity [$($terms)* ($name maybe $kind)] $($rest)+)
    };
    ($form:tt $world:tt $query:tt [$shared:ident $all:ident] $entity:tt [$($terms:tt)*] $(,)? $name:ident : &mut $kind:ty | $body:expr) => {
        $crate::__loop!($form $world $query [unique $all] $entity [$($terms)* ($name write $kind)] $body)
    };
    ($form:tt $world:tt $query:tt [$shared:ident $all:ident] $entity:tt [$($terms:tt)*] $(,)? $name:ident : &mut $kind:ty , $($rest:tt)+) => {
        $crate::__iterate!($form $world $query [unique $all] $entity [$($terms)* ($name write $kind)] , $($rest)+)
    };
    ($form:tt $world:tt $query:tt $borrow:tt $entity:tt [$($terms:tt)*] $(,)? $name:ident : & $kind:ty | $body:expr) => {
        $crate::__loop!($form $world $query $borrow $entity [$($terms)* ($name read $kind)] $body)
    };
    ($form:tt $world:tt $query:tt $borrow:tt $entity:tt [$($terms:tt)*] $(,)? $name:ident : & $kind:ty , $($rest:tt)+) => {
        $crate::__iterate!($form $world $query $borrow $entity [$($terms)* ($name read $kind)] , $($rest)+)
    };
}

/// Tells the entities from a first term by the name of the type, and keeps the name where it was written.
#[doc(hidden)]
#[macro_export]
macro_rules! __first_slice {
    (Entity $world:tt $query:tt $borrow:tt $entity:tt $($rest:tt)+) => {
        $crate::__iterate!([tables] $world $query $borrow [$entity] [] $($rest)+)
    };
    ($kind:ident $world:tt $query:tt $borrow:tt ($name:ident $same:ident) $($rest:tt)+) => {
        $crate::__iterate!([tables] $world $query $borrow [] [($name read $kind)] $($rest)+)
    };
}

/// Writes the loop. The first arms choose how the world is borrowed and how columns are taken apart.
#[doc(hidden)]
#[macro_export]
macro_rules! __loop {
    ($form:tt $world:tt $query:tt [shared all] $($rest:tt)+) => {
        $crate::__loop!(@ $form $world $query [parts split] $($rest)+)
    };
    ($form:tt $world:tt $query:tt [unique all] $($rest:tt)+) => {
        $crate::__loop!(@ $form $world $query [parts_mut split_mut] $($rest)+)
    };
    ($form:tt $world:tt $query:tt [shared some] $($rest:tt)+) => {
        $crate::__loop!(@ $form $world $query [parts split_some] $($rest)+)
    };
    ($form:tt $world:tt $query:tt [unique some] $($rest:tt)+) => {
        $crate::__loop!(@ $form $world $query [parts_mut split_some_mut] $($rest)+)
    };

    (@ [rows] [$world:expr] [$query:expr] [$parts:ident $split:ident] [$(($entity:ident $entity_kind:ident))?] [$(($name:ident $mode:ident $kind:ty))*] $body:expr) => {{
        let query: $crate::QueryKey<$crate::__terms!([()] $($mode $kind),*)> = $query;
        let visit = $crate::__rows!($split [$(($entity $entity_kind))?] [$(($name $mode $kind))*] $body);
        let (query, tables, tick) = $world.$parts(query.id);
        let _ = tick;
        for position in 0..query.tables.len() {
            let (entities, [$($name),*]) = tables[query.tables[position].index()].$split(query.columns(position));
            let rows = entities.len();
            $(let $entity = entities;)?
            $($crate::__slice!($split $mode $name $kind, 0..rows, tick);)*
            visit(rows, $($entity,)? $($name),*);
        }
    }};
    (@ [tables] [$world:expr] [$query:expr] [$parts:ident $split:ident] [$(($entity:ident $entity_kind:ident))?] [$(($name:ident $mode:ident $kind:ty))*] $body:expr) => {{
        let query: $crate::QueryKey<$crate::__terms!([()] $($mode $kind),*)> = $query;
        let body = &mut |$($entity: &[$entity_kind],)? $($name: $crate::__row_type!($mode [$kind])),*| $body;
        let (query, tables, tick) = $world.$parts(query.id);
        let _ = tick;
        for position in 0..query.tables.len() {
            let (entities, [$($name),*]) = tables[query.tables[position].index()].$split(query.columns(position));
            let rows = entities.len();
            $(let $entity = entities;)?
            $($crate::__slice!($split $mode $name $kind, 0..rows, tick);)*
            body($($entity,)? $($name),*);
        }
    }};
    (@ [changed $since:expr] [$world:expr] [$query:expr] [$parts:ident $split:ident] [$(($entity:ident $entity_kind:ident))?] [$(($name:ident $mode:ident $kind:ty))*] $body:expr) => {{
        let query: $crate::QueryKey<$crate::__terms!([()] $($mode $kind),*)> = $query;
        let since: u64 = $since;
        let visit = $crate::__rows!($split [$(($entity $entity_kind))?] [$(($name $mode $kind))*] $body);
        let (query, tables, tick) = $world.$parts(query.id);
        let _ = tick;
        for position in 0..query.tables.len() {
            let mut next = 0;
            while let Some(run) = tables[query.tables[position].index()].changed_rows(query.changed(position), since, next) {
                next = run.end;
                let (entities, [$($name),*]) = tables[query.tables[position].index()].$split(query.columns(position));
                let (rows, entities) = (run.len(), &entities[run.clone()]);
                $(let $entity = entities;)?
                $($crate::__slice!($split $mode $name $kind, run.clone(), tick);)*
                visit(rows, $($entity,)? $($name),*);
                let _ = entities;
            }
        }
    }};
}

/// A closure that goes along the rows of slices of one length. The slices are its arguments, since of arguments the compiler
/// knows that no two share memory. Where all terms are there and not all values are single numbers, it takes four rows at a
/// step, in arrays of four: so what is done to fields of rows of any size becomes arithmetic of whole vectors, as the plain
/// loop does for numbers where there are many. The body is written for each of the two loops, because a closure that is
/// called at one place is always compiled into it.
#[doc(hidden)]
#[macro_export]
macro_rules! __rows {
    (split $($rest:tt)+) => { $crate::__rows!(@ $($rest)+) };
    (split_mut $($rest:tt)+) => { $crate::__rows!(@ $($rest)+) };
    (@ [$(($entity:ident $entity_kind:ident))?] [$(($name:ident $mode:ident $kind:ty))*] $body:expr) => {
        &mut |rows: usize, $($entity: &[$entity_kind],)? $($name: $crate::__row_type!($mode [$kind])),*| {
            let plain = rows > $crate::__SHORT $(&& $crate::__is_number::<$kind>())*;
            let fours = if plain { 0 } else { rows / 4 };
            {
                let body = &mut |$($entity: $entity_kind,)? $($name: $crate::__row_type!($mode $kind)),*| $body;
                $(let $entity = $entity.as_chunks::<4>().0;)?
                $(let $name = $crate::__fours!($mode $name);)*
                for four in 0..fours {
                    for row in 0..4 {
                        body($($entity[four][row],)? $($crate::__four!($mode $name four row)),*);
                    }
                }
            }
            let body = &mut |$($entity: $entity_kind,)? $($name: $crate::__row_type!($mode $kind)),*| $body;
            for row in fours * 4..rows {
                body($($entity[row],)? $($crate::__row!($mode $name row)),*);
            }
        }
    };
    ($split:ident [$(($entity:ident $entity_kind:ident))?] [$(($name:ident $mode:ident $kind:ty))*] $body:expr) => {
        &mut |rows: usize, $($entity: &[$entity_kind],)? $($name: $crate::__row_type!($mode [$kind])),*| {
            let body = &mut |$($entity: $entity_kind,)? $($name: $crate::__row_type!($mode $kind)),*| $body;
            $($crate::__reborrow!($mode $name);)*
            for row in 0..rows {
                body($($entity[row],)? $($crate::__row!($mode $name row)),*);
            }
        }
    };
}

/// Up to so many rows the plain loop takes longer to begin with vectors than it gains by them.
#[doc(hidden)]
pub const __SHORT: usize = 64;

/// Whether values have the size of a number, for which compilers make vectors of the plain loop.
#[doc(hidden)]
#[inline(always)]
pub const fn __is_number<T>() -> bool {
    matches!(size_of::<T>(), 1 | 2 | 4 | 8)
}

/// A slice as arrays of four values, without those behind them.
#[doc(hidden)]
#[macro_export]
macro_rules! __fours {
    (read $name:ident) => {
        $name.as_chunks::<4>().0
    };
    (write $name:ident) => {
        $name.as_chunks_mut::<4>().0
    };
}

/// One value of an array of four.
#[doc(hidden)]
#[macro_export]
macro_rules! __four {
    (read $name:ident $four:ident $row:ident) => {
        &$name[$four][$row]
    };
    (write $name:ident $four:ident $row:ident) => {
        &mut $name[$four][$row]
    };
}

/// An optional slice that is to be written, lent again for each row.
#[doc(hidden)]
#[macro_export]
macro_rules! __reborrow {
    (maybe_mut $name:ident) => {
        let mut $name = $name;
    };
    ($mode:ident $name:ident) => {};
}

/// The values of one term in a run of rows of one table, under the term's own name.
#[doc(hidden)]
#[macro_export]
macro_rules! __slice {
    (split read $name:ident $kind:ty, $rows:expr, $tick:ident) => {
        let $name = $name.rows::<$kind>($rows);
    };
    (split_mut read $name:ident $kind:ty, $rows:expr, $tick:ident) => {
        let $name = $name.rows::<$kind>($rows);
    };
    (split_mut write $name:ident $kind:ty, $rows:expr, $tick:ident) => {
        let $name = $name.rows_mut::<$kind>($rows, $tick);
    };
    // Where some terms are optional, every column comes as an `Option`.
    ($split:ident read $name:ident $kind:ty, $rows:expr, $tick:ident) => {
        let $name = $name
            .expect("a required column is there")
            .rows::<$kind>($rows);
    };
    ($split:ident write $name:ident $kind:ty, $rows:expr, $tick:ident) => {
        let $name = $name
            .expect("a required column is there")
            .rows_mut::<$kind>($rows, $tick);
    };
    ($split:ident maybe $name:ident $kind:ty, $rows:expr, $tick:ident) => {
        let $name = $name.map(|column| column.rows::<$kind>($rows));
    };
    ($split:ident maybe_mut $name:ident $kind:ty, $rows:expr, $tick:ident) => {
        #[allow(unused_mut, reason = "the form for tables hands the slice on")]
        let mut $name = $name.map(|column| column.rows_mut::<$kind>($rows, $tick));
    };
}

/// One value of a term.
#[doc(hidden)]
#[macro_export]
macro_rules! __row {
    (read $name:ident $row:ident) => {
        &$name[$row]
    };
    (write $name:ident $row:ident) => {
        &mut $name[$row]
    };
    (maybe $name:ident $row:ident) => {
        $name.map(|values| &values[$row])
    };
    (maybe_mut $name:ident $row:ident) => {
        $name.as_deref_mut().map(|values| &mut values[$row])
    };
}

/// What the closure gets of a term.
#[doc(hidden)]
#[macro_export]
macro_rules! __row_type {
    (read $kind:ty) => { &$kind };
    (write $kind:ty) => { &mut $kind };
    (maybe $kind:ty) => { ::core::option::Option<&$kind> };
    (maybe_mut $kind:ty) => { ::core::option::Option<&mut $kind> };
}

/// The type of a [`QueryKey`](crate::QueryKey): `__terms!([()] read A, maybe B)` is `(((), A), Option<B>)`.
#[doc(hidden)]
#[macro_export]
macro_rules! __terms {
    ([$($done:tt)+]) => { $($done)+ };
    ([$($done:tt)+] read $next:ty $(, $($rest:tt)+)?) => { $crate::__terms!([($($done)+, $next)] $($($rest)+)?) };
    ([$($done:tt)+] write $next:ty $(, $($rest:tt)+)?) => { $crate::__terms!([($($done)+, $next)] $($($rest)+)?) };
    ([$($done:tt)+] $maybe:ident $next:ty $(, $($rest:tt)+)?) => { $crate::__terms!([($($done)+, ::core::option::Option<$next>)] $($($rest)+)?) };
}
