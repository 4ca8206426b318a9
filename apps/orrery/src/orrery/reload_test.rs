//! A run goes on after a reload as if there had been none.

use app_console::Command;
use keyway::private::{Restoring, Saving};

use crate::arguments::{Arguments, parse};
use crate::generated::Modules;
use crate::input::read;
use crate::orrery::Orrery;

fn begun(arguments: &Arguments) -> Orrery {
    let states = read(None).expect("the solar system is well formed");
    Orrery::before_the_run(Command::Run(arguments.clone()), states)
}

fn go_on(orrery: &mut Orrery, arguments: &Arguments, frames: usize) {
    for _ in 0..frames {
        orrery.go_on(arguments).expect("the bodies move");
    }
}

#[test]
fn a_run_goes_on_after_a_reload() {
    let _modules = Modules::load().expect("they are linked");
    let line = ["--days", "3000", "--json"].map(Into::into);
    let Ok(Command::Run(arguments)) = parse(line) else {
        panic!("a run")
    };
    let mut whole = begun(&arguments);
    go_on(&mut whole, &arguments, 20);

    let mut before = begun(&arguments);
    go_on(&mut before, &arguments, 8);
    let saved = before.__keyway_save(Saving::new(&[])).expect("plain data");
    let mut after = begun(&arguments);
    after
        .__keyway_restore(Restoring::new(&saved))
        .expect("the same fields");
    go_on(&mut after, &arguments, 12);

    assert_eq!(after.world, whole.world);
    assert_eq!((after.steps, after.bodies), (whole.steps, whole.bodies));
    assert_eq!(after.start_energy, whole.start_energy);
    assert_eq!(after.trails, whole.trails);
}
