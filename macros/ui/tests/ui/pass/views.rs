//! Views with lifetimes, constants in types, and a `cfg`.
use keyway::{model, view, viewmodel};
use keyway::private::Layout;

const SIDE: usize = 4;

#[model]
pub struct Grid {
    pub cells: Vec<u8>,
}

#[view]
pub struct GridView {
    pub cell: fn(grid: &Grid, at: usize) -> Option<&u8>,
    pub pick: for<'a> fn(left: &'a Grid, right: &Grid) -> &'a [u8],
    pub rows: for<'a> fn(rows: &[&'a str; SIDE]) -> &'a str,
    pub blank: fn(),
    pub r#match: fn(r#type: u8) -> u8,
    #[cfg(any())]
    pub never: fn(nothing: Missing),
}

#[view]
pub struct WordView {
    pub r#match: fn(r#type: u8) -> u8,
}

#[viewmodel]
pub struct Words;

#[viewmodel(WordView)]
impl Words {
    pub fn r#match(r#type: u8) -> u8 {
        r#type
    }
}

static CONTEXT: keyway::private::Context<()> = keyway::private::Context::new("systems-words");

impl Words {
    fn __keyway_context() -> &'static keyway::private::Context<()> {
        &CONTEXT
    }
}

fn main() {
    let view = GridView {
        cell: |grid, at| Ok(grid.cells.get(at)),
        pick: |left, _| Ok(&left.cells),
        rows: |rows| Ok(rows[0]),
        blank: || Ok(()),
        r#match: |number| Ok(number),
    };
    let grid = Grid { cells: vec![7] };
    assert_eq!(view.cell(&grid, 0), Some(&7));
    let picked = {
        let short = Grid { cells: Vec::new() };
        view.pick(&grid, &short)
    };
    assert_eq!(picked, [7]);
    assert_eq!(view.rows(&["a", "b", "c", "d"]), "a");
    view.blank();
    assert_eq!(view.r#match(3), 3);
    assert_eq!(Words::__KEYWAY_LINKED_WordView.r#match(4), 4);
    let functions = GridView::VIEW.functions;
    assert_eq!(functions[1].signature, "for<'a> fn(&'a Grid, &Grid) -> &'a [u8]");
    assert_eq!(functions[1].refers, [Grid::MODEL_PATH, Grid::MODEL_PATH]);
    assert_eq!(functions[2].layouts, [Layout::of::<[&str; 4]>()]);
    assert_eq!(functions[3].offset, 3 * size_of::<usize>());
}
