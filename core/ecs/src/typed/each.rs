//! Iteration in the caller's own code: nothing is called through a View.

/// Calls a closure for each entity that a query matches, with references to its values.
///
/// Any number of terms, any mix of `&` and `&mut`, in the order of the query's terms; an `entity: Entity` may come first.
/// If all are `&`, a shared reference to the world suffices. `return` goes on to the next entity.
///
/// Costs what a loop over plain slices costs, plus a few nanoseconds per matching table.
///
/// ```
/// use core_ecs::{Entity, QueryKey, World, each};
/// # #[derive(Clone, Copy, bytemuck::Pod, bytemuck::Zeroable)] #[repr(C)] struct Position([f64; 3]);
/// # #[derive(Clone, Copy, bytemuck::Pod, bytemuck::Zeroable)] #[repr(C)] struct Velocity([f64; 3]);
///
/// fn drift(world: &mut World, moving: QueryKey<(((), Position), Velocity)>, days: f64) {
///     each!(world, moving, |position: &mut Position, velocity: &Velocity| {
///         for axis in 0..3 {
///             position.0[axis] += velocity.0[axis] * days;
///         }
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
/// # Panics
/// When the query belongs to another world.
#[macro_export]
macro_rules! each {
    ($world:expr, $query:expr, | $($terms:tt)+) => {
        $crate::__iterate!(rows [$world] [$query] [parts split] [] [] $($terms)+)
    };
}

/// Calls a closure for each table that a query matches, with slices of its columns, all of the same length.
///
/// The form for all-pairs loops, explicit vectors and handing pieces to threads. As [`each!`](crate::each) otherwise;
/// the optional first argument is `entities: &[Entity]`.
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
/// When the query belongs to another world.
#[macro_export]
macro_rules! each_table {
    ($world:expr, $query:expr, | $($terms:tt)+) => {
        $crate::__iterate!(tables [$world] [$query] [parts split] [] [] $($terms)+)
    };
}

/// Reads the closure's arguments one by one (entity, then terms), then writes the loop. The brackets collect, in order:
/// world, query, how to borrow them, the entity argument, the terms as `(name [reference] accessor type)`.
#[doc(hidden)]
#[macro_export]
macro_rules! __iterate {
    // The entity comes first, alone or before terms.
    (rows $world:tt $query:tt $borrow:tt [] [] $entity:ident : Entity $($rest:tt)+) => {
        $crate::__iterate!(rows $world $query $borrow [$entity] [] $($rest)+)
    };
    (tables $world:tt $query:tt $borrow:tt [] [] $entity:ident : &[Entity] $($rest:tt)+) => {
        $crate::__iterate!(tables $world $query $borrow [$entity] [] $($rest)+)
    };

    // One term up to the comma or bar behind it.
    (rows $world:tt $query:tt $borrow:tt $entity:tt [$($terms:tt)*] $name:ident : &mut $kind:ty | $body:expr) => {
        $crate::__iterate!(rows $world $query [parts_mut split_mut] $entity [$($terms)* ($name [&mut] slice_mut $kind)] | $body)
    };
    (rows $world:tt $query:tt $borrow:tt $entity:tt [$($terms:tt)*] $name:ident : &mut $kind:ty , $($rest:tt)+) => {
        $crate::__iterate!(rows $world $query [parts_mut split_mut] $entity [$($terms)* ($name [&mut] slice_mut $kind)] , $($rest)+)
    };
    (rows $world:tt $query:tt $borrow:tt $entity:tt [$($terms:tt)*] $name:ident : & $kind:ty | $body:expr) => {
        $crate::__iterate!(rows $world $query $borrow $entity [$($terms)* ($name [&] slice $kind)] | $body)
    };
    (rows $world:tt $query:tt $borrow:tt $entity:tt [$($terms:tt)*] $name:ident : & $kind:ty , $($rest:tt)+) => {
        $crate::__iterate!(rows $world $query $borrow $entity [$($terms)* ($name [&] slice $kind)] , $($rest)+)
    };
    (tables $world:tt $query:tt $borrow:tt $entity:tt [$($terms:tt)*] $name:ident : &mut [$kind:ty] $($rest:tt)+) => {
        $crate::__iterate!(tables $world $query [parts_mut split_mut] $entity [$($terms)* ($name [&mut] slice_mut $kind)] $($rest)+)
    };
    (tables $world:tt $query:tt $borrow:tt $entity:tt [$($terms:tt)*] $name:ident : &[$kind:ty] $($rest:tt)+) => {
        $crate::__iterate!(tables $world $query $borrow $entity [$($terms)* ($name [&] slice $kind)] $($rest)+)
    };

    // The end of the arguments, or a comma between two of them.
    ($form:ident $world:tt $query:tt $borrow:tt $entity:tt $terms:tt $(,)? | $body:expr) => {
        $crate::__iterate!(@$form $world $query $borrow $entity $terms $body)
    };
    ($form:ident $world:tt $query:tt $borrow:tt $entity:tt $terms:tt , $($rest:tt)+) => {
        $crate::__iterate!($form $world $query $borrow $entity $terms $($rest)+)
    };

    (@rows [$world:expr] [$query:expr] [$parts:ident $split:ident] [$($entity:ident)?]
        [$(($name:ident [$($reference:tt)+] $slice:ident $kind:ty))*] $body:expr) => {{
        let query: $crate::QueryKey<$crate::__terms!([()] $($kind),*)> = $query;
        let body = &mut |$($entity: $crate::Entity,)? $($name: $($reference)+ $kind),*| $body;
        let (query, tables) = $world.$parts(query.id);
        for position in 0..query.tables.len() {
            let (entities, [$($name),*]) = tables[query.tables[position].index()].$split(query.columns(position));
            let rows = entities.len();
            $(let $entity = entities;)?
            $(let $name = $name.$slice::<$kind>(rows);)*
            for row in 0..rows {
                body($($entity[row],)? $($($reference)+ $name[row]),*);
            }
        }
    }};
    (@tables [$world:expr] [$query:expr] [$parts:ident $split:ident] [$($entity:ident)?]
        [$(($name:ident [$($reference:tt)+] $slice:ident $kind:ty))*] $body:expr) => {{
        let query: $crate::QueryKey<$crate::__terms!([()] $($kind),*)> = $query;
        let body = &mut |$($entity: &[$crate::Entity],)? $($name: $($reference)+ [$kind]),*| $body;
        let (query, tables) = $world.$parts(query.id);
        for position in 0..query.tables.len() {
            let (entities, [$($name),*]) = tables[query.tables[position].index()].$split(query.columns(position));
            let rows = entities.len();
            $(let $entity = entities;)?
            body($($entity,)? $($name.$slice::<$kind>(rows)),*);
        }
    }};
}

/// The type of a [`QueryKey`](crate::QueryKey): `__terms!([()] A, B)` is `(((), A), B)`.
#[doc(hidden)]
#[macro_export]
macro_rules! __terms {
    ([$($done:tt)+]) => { $($done)+ };
    ([$($done:tt)+] $next:ty $(, $rest:ty)*) => { $crate::__terms!([($($done)+, $next)] $($rest),*) };
}
