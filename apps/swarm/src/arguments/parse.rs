//! Reads the command line.

use std::ffi::OsString;
use std::ops::RangeInclusive;
use std::path::PathBuf;
use std::thread::available_parallelism;

use app_console::{Command, OutputForm};
use core_swarm::Settings;
use lexopt::{Arg, Parser};

use super::{Arguments, ArgumentsError, Beginning};

const ENTITIES: u64 = 100_000;
const SEED: u64 = 7;
const TICKS: u64 = 200;

/// More threads than this are of no use.
const MOST_THREADS: u64 = 8;

/// The text of `--help`.
pub(crate) const HELP: &str = include_str!("help.txt");

/// Reads the arguments behind the program's name.
pub(crate) fn parse(
    arguments: impl IntoIterator<Item = OsString>,
) -> Result<Command<Arguments>, ArgumentsError> {
    // Without the name, which the parser would only use for its messages.
    let mut parser = Parser::from_args(arguments);
    let (mut entities, mut seed) = (None, None);
    let mut resume: Option<PathBuf> = None;
    let mut run = Arguments {
        beginning: Beginning::Seed {
            entities: ENTITIES as u32,
            seed: SEED,
        },
        ticks: TICKS,
        threads: available_parallelism()
            .map_or(1, |threads| threads.get().min(MOST_THREADS as usize) as u32),
        pace: None,
        ecs: None,
        save: None,
        form: OutputForm::Text,
    };
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Long("entities") => {
                entities = Some(number(
                    &mut parser,
                    "--entities",
                    1..=u64::from(Settings::MOST),
                )?);
            }
            Arg::Long("seed") => seed = Some(number(&mut parser, "--seed", 0..=u64::MAX)?),
            Arg::Long("ticks") => {
                run.ticks = number(&mut parser, "--ticks", 0..=u64::from(u32::MAX))?
            }
            Arg::Long("threads") => {
                run.threads = number(&mut parser, "--threads", 1..=MOST_THREADS)? as u32
            }
            Arg::Long("pace") => {
                run.pace = Some(number(&mut parser, "--pace", 1..=1_000_000)? as u32);
            }
            Arg::Long("ecs") => run.ecs = Some(parser.value()?.to_string_lossy().into_owned()),
            Arg::Long("resume") => resume = Some(parser.value()?.into()),
            Arg::Long("save") => run.save = Some(parser.value()?.into()),
            Arg::Long("json") => run.form = OutputForm::Json,
            Arg::Long("progress") => run.form = OutputForm::Progress,
            Arg::Short('h') | Arg::Long("help") => return Ok(Command::Help),
            Arg::Short('V') | Arg::Long("version") => return Ok(Command::Version),
            other => return Err(other.unexpected().into()),
        }
    }
    run.beginning = beginning(resume, entities, seed)?;
    Ok(Command::Run(run))
}

fn beginning(
    resume: Option<PathBuf>,
    entities: Option<u64>,
    seed: Option<u64>,
) -> Result<Beginning, ArgumentsError> {
    match resume {
        Some(_) if entities.is_some() || seed.is_some() => Err(ArgumentsError::Resumed),
        Some(file) => Ok(Beginning::File(file)),
        None => Ok(Beginning::Seed {
            entities: entities.unwrap_or(ENTITIES) as u32,
            seed: seed.unwrap_or(SEED),
        }),
    }
}

fn number(
    parser: &mut Parser,
    option: &'static str,
    range: RangeInclusive<u64>,
) -> Result<u64, ArgumentsError> {
    let text = parser.value()?.to_string_lossy().into_owned();
    let number = text.parse().ok().filter(|number| range.contains(number));
    number.ok_or(ArgumentsError::Number {
        option,
        found: text,
        least: *range.start(),
        most: *range.end(),
    })
}

#[cfg(test)]
mod tests {
    use super::{Arguments, Beginning, Command, OutputForm, parse};

    fn read(line: &str) -> Result<Command<Arguments>, String> {
        parse(line.split_whitespace().map(Into::into)).map_err(|error| error.to_string())
    }

    #[test]
    fn every_option_is_heard() {
        let Ok(Command::Run(run)) = read(
            "--pace 50 --entities 9 --seed 3 --ticks 5 --threads 2 --ecs other --save a --json",
        ) else {
            panic!("a run")
        };
        assert_eq!(
            run.beginning,
            Beginning::Seed {
                entities: 9,
                seed: 3
            }
        );
        assert_eq!((run.ticks, run.threads, run.form), (5, 2, OutputForm::Json));
        assert_eq!(run.pace, Some(50));
        assert_eq!(
            (run.ecs.as_deref(), run.save),
            (Some("other"), Some("a".into()))
        );
        let Ok(Command::Run(run)) = read("--resume b --progress") else {
            panic!("a run")
        };
        assert_eq!(
            (run.beginning, run.form),
            (Beginning::File("b".into()), OutputForm::Progress)
        );
        assert_eq!(read("--json -h"), Ok(Command::Help));
    }

    #[test]
    fn mistakes_are_told_with_the_way_out() {
        assert_eq!(
            read("--entities many"),
            Err("--entities is `many`; give a whole number from 1 to 10000000".to_owned())
        );
        assert_eq!(
            read("--threads 0"),
            Err("--threads is `0`; give a whole number from 1 to 8".to_owned())
        );
        assert_eq!(
            read("--resume a --seed 1"),
            Err("`--resume` goes on with the animals and the seed of the file; leave `--entities` and `--seed` out".to_owned())
        );
        assert!(
            read("--tick 3")
                .is_err_and(|error| error.ends_with("`swarm --help` shows what there is"))
        );
    }

    #[test]
    fn help_names_every_option() {
        for option in [
            "entities", "seed", "ticks", "threads", "pace", "ecs", "resume", "save", "json",
            "progress", "help", "version",
        ] {
            assert!(super::HELP.contains(&format!("--{option}")), "{option}");
        }
    }
}
