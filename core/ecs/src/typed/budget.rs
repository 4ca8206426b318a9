//! `Budget`: what a saved world may ask for that its bytes do not hold.

use crate::{ComponentId, Description, FieldRole, LoadError, Query, Span, World};

/// What is left of the memory that loading a saved world may take beside the memory that its bytes hold.
///
/// The masks of tables and queries, the places of columns and the matches of queries are not saved, and few bytes can ask
/// for many of them; texts that rows share are saved once, and get bytes of their own when they are gathered. A loaded
/// world may take [`ALWAYS`](Self::ALWAYS) bytes of all that, and [`PER_BYTE`](Self::PER_BYTE) for each byte of the file, so that a
/// small file cannot take all memory. A world that takes more is saved with so many zeros behind it that it may:
/// [`room`](Self::room). Every System counts with this one type, so each loads what any has saved.
#[derive(Debug)]
pub struct Budget {
    left: u64,
}

impl Budget {
    /// Bytes that a world of any size may take.
    pub const ALWAYS: u64 = 16 << 20;

    /// Bytes more for each byte that is loaded.
    pub const PER_BYTE: u64 = 64;

    /// For a saved world of so many bytes, the zeros behind it included.
    #[must_use]
    pub fn of(bytes: usize) -> Self {
        Self {
            left: Self::ALWAYS.saturating_add((bytes as u64).saturating_mul(Self::PER_BYTE)),
        }
    }

    /// How many zeros are behind a world that is saved in so many bytes.
    #[must_use]
    pub fn room(world: &World, bytes: usize) -> usize {
        let needs = needs(world).saturating_sub(Self::ALWAYS);
        let length = needs.div_ceil(Self::PER_BYTE);
        length.saturating_sub(bytes as u64) as usize
    }

    /// Takes what a component needs.
    ///
    /// # Errors
    /// [`LoadError::Invalid`] when less is left, here as in the other functions.
    pub fn component(&mut self, description: &Description) -> Result<(), LoadError> {
        self.spend(of_component(description))
    }

    /// Takes what a table of these components needs, the greatest last.
    ///
    /// # Errors
    /// As [`component`](Self::component).
    pub fn table(&mut self, components: &[ComponentId]) -> Result<(), LoadError> {
        self.spend(of_table(components))
    }

    /// Takes what a query needs that is held against so many tables, beside what its matches need.
    ///
    /// # Errors
    /// As [`component`](Self::component).
    pub fn query(&mut self, query: &Query, tables: usize) -> Result<(), LoadError> {
        self.spend(of_query(query, tables))
    }

    /// Takes what so many matches of a query need.
    ///
    /// # Errors
    /// As [`component`](Self::component).
    pub fn matches(&mut self, query: &Query, matches: usize) -> Result<(), LoadError> {
        self.spend(of_matches(query, matches))
    }

    /// Takes what the texts and lists of all arenas need.
    ///
    /// # Errors
    /// As [`component`](Self::component).
    pub fn arenas(&mut self, world: &World) -> Result<(), LoadError> {
        self.spend(of_arenas(world))
    }

    fn spend(&mut self, bytes: u64) -> Result<(), LoadError> {
        self.left = self
            .left
            .checked_sub(bytes)
            .ok_or_else(|| LoadError::Invalid {
                reason: "what it makes would take more memory than such a world can need"
                    .to_owned(),
            })?;
        Ok(())
    }
}

/// All that loading this world takes from its budget.
fn needs(world: &World) -> u64 {
    let components = world
        .components
        .iter()
        .map(|component| of_component(&component.description));
    let tables = world.tables.iter().map(|table| of_table(&table.components));
    let queries = world.queries.iter().map(|query| {
        of_query(query, world.tables.len()).saturating_add(of_matches(query, query.tables.len()))
    });
    components
        .chain(tables)
        .chain(queries)
        .fold(of_arenas(world), u64::saturating_add)
}

/// Four bytes say where each entity, text and list begins.
fn of_component(description: &Description) -> u64 {
    let values = description.fields.iter().map(|field| match field.role {
        FieldRole::Plain => 0,
        FieldRole::Entity => field.size as usize / size_of::<crate::Entity>(),
        FieldRole::Span => field.size as usize / size_of::<Span>(),
    });
    4 * values.sum::<usize>() as u64
}

/// Places take four bytes for each component id up to the greatest, masks an eighth of one.
fn of_table(components: &[ComponentId]) -> u64 {
    let greatest = components.last().map_or(0, |greatest| greatest.index());
    5 * greatest as u64
}

/// The words of the masks, and the time that it takes to hold them against each table: a step takes time where a match
/// takes memory, a quarter as much.
fn of_query(query: &Query, tables: usize) -> u64 {
    let words = (query.with.len() + query.without.len()) as u64;
    (8 * words).saturating_add((tables as u64).saturating_mul(1 + words) / 4)
}

fn of_matches(query: &Query, matches: usize) -> u64 {
    (matches as u64).saturating_mul(4 * (1 + query.stride() as u64))
}

fn of_arenas(world: &World) -> u64 {
    let needs = world.arenas.iter().map(|arena| world.needed_units(arena));
    needs
        .fold(0, u64::saturating_add)
        .saturating_mul(Span::UNIT as u64)
}
