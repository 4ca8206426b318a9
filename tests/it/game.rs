//! The game of the book: a loop that gives events and frames, and rules that are exchanged between two frames.
use crate::harness::{Edit, Program, Running, Workspace, publish_with_program};

const RULES: &str = "systems/rules-bounce/src/lib.rs";

/// How many frames may pass until what was published is there.
const PATIENCE: usize = 100_000;

#[test]
fn rules_change_between_two_frames() {
    let workspace = Workspace::shared("game");
    workspace.keyway(&["gen"]).succeeded();
    let published = |edit: &[Edit]| {
        workspace.edited(edit, || {
            publish_with_program(&workspace, "game", &["systems-rules-bounce"])
        })
    };
    let (plain, program) = published(&[]);
    let wall = Edit::new(RULES, "WALL: f32 = 4.0", "WALL: f32 = 1e30");
    let (wide, _) = published(&[wall]);
    let panics = Edit::new(
        RULES,
        "Key::Right => 2.0",
        "Key::Right => panic!(\"no way\")",
    );
    let (faulty, _) = published(&[wall, panics]);

    let mut game = Running::on(Program::new(program), &plain);
    assert_eq!(game.ask("frame"), "1 0");
    assert_eq!(game.ask("right"), "3 0");
    assert_eq!(game.ask("frame"), "4 1");
    game.publish(&wide);
    let (ball, bounces) = until(&mut game, "frame", |ball, _| ball.abs() > 4.0);
    assert!(
        bounces > 0,
        "at {ball} nothing is left of the frames before"
    );
    game.publish(&faulty);
    let mut answers = (0..PATIENCE).map(|_| game.ask("right"));
    assert!(answers.any(|answer| answer == "no way"));
    drop(answers);
    // The key is lost, the field is as it was, and the build before takes over.
    let (_, after) = until(&mut game, "frame", |_, _| true);
    assert_eq!(after, bounces);
    let (_, after) = until(&mut game, "right", |_, _| true);
    assert_eq!(after, bounces);
    game.end();
}

/// The ball and its bounces in the first frame that is as wanted.
fn until(game: &mut Running, event: &str, is_wanted: impl Fn(f32, u32) -> bool) -> (f32, u32) {
    for _ in 0..PATIENCE {
        let answer = game.ask(event);
        let Some((ball, bounces)) = answer.split_once(' ') else {
            panic!("{answer}");
        };
        let (ball, bounces) = (ball.parse().unwrap(), bounces.parse().unwrap());
        if is_wanted(ball, bounces) {
            return (ball, bounces);
        }
    }
    panic!("nothing of the kind in {PATIENCE} frames");
}
