//! Every task of the project, as `cargo xtask <command>`. README and CI call nothing else.
//!
//! One file per command; what several commands need is in [`workspace`] (where things are),
//! [`process`] (running other programs), [`progress`] (saying what is being done) and [`failure`].

mod browser_tests;
mod build;
mod dist;
mod facts;
mod failure;
mod failures;
mod glue;
mod guidance;
mod page;
mod pictures;
mod policy;
mod process;
mod progress;
mod rules;
mod scenarios;
mod script;
mod serve;
mod server;
mod set_up;
mod size;
mod tally;
mod test;
mod tidy;
mod trunk;
mod watch;
mod wordpress;
mod workspace;
mod zip;

use std::process::ExitCode;

use failure::Failure;

/// One word after `cargo xtask`.
struct Command {
    name: &'static str,
    arguments: &'static str,
    says: &'static str,
    run: fn(&[String]) -> Result<(), Failure>,
}

/// Every command, in the order in which a newcomer meets them. A command of several words, such as
/// `rules check`, has one line here; its module reads the second word.
const COMMANDS: &[Command] = &[
    Command {
        name: "serve",
        arguments: "[--port N] [--no-open]",
        says: "build the guide, show it in a browser and rebuild it when a file changes",
        run: serve::run,
    },
    Command {
        name: "test",
        arguments: "[--without-browser | --all]",
        says: "fetch what is missing and run every check; --all, as CI has it: Trunk, WordPress, a second build",
        run: test::run,
    },
    Command {
        name: "build",
        arguments: "",
        says: "build the page into target/site",
        run: build::run,
    },
    Command {
        name: "dist",
        arguments: "[--twice]",
        says: "build all that ships into dist/; or the last commit in two folders, and compare",
        run: dist::run,
    },
    Command {
        name: "browser-tests",
        arguments: "[FILE...]",
        says: "build the page and run only the browser tests",
        run: browser_tests::run,
    },
    Command {
        name: "wordpress",
        arguments: "",
        says: "build all that ships and test the plugin on Debian's WordPress",
        run: wordpress::run,
    },
    Command {
        name: "trunk",
        arguments: "",
        says: "build the page by Trunk, as `trunk build` would, and look whether it is whole",
        run: trunk::run,
    },
    Command {
        name: "pictures",
        arguments: "[STATE...]",
        says: "photograph the screens into target/pictures",
        run: pictures::run,
    },
    Command {
        name: "rules",
        arguments: "check | print | diff | new | mutate | read",
        says: "check and prove the law, print it, begin a rule, measure cases and wording",
        run: rules::run,
    },
    Command {
        name: "scenarios",
        arguments: "PATH...",
        says: "run the worked cases at or below each path",
        run: scenarios::run,
    },
    Command {
        name: "facts",
        arguments: "",
        says: "list every fact, value and question, for writers of cases",
        run: facts::run,
    },
    Command {
        name: "guidance",
        arguments: "",
        says: "write the guidance as tables that need no script into target/guidance",
        run: guidance::run,
    },
    Command {
        name: "size",
        arguments: "",
        says: "print how much a reader downloads, and what a rule costs",
        run: size::run,
    },
    Command {
        name: "tidy",
        arguments: "",
        says: "check the rules of the house that no compiler checks",
        run: tidy::run,
    },
];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\n{failure}");
            ExitCode::FAILURE
        }
    }
}

/// Runs the command that the first argument names.
fn dispatch(arguments: &[String]) -> Result<(), Failure> {
    let Some((name, rest)) = arguments.split_first() else {
        print!("{}", usage());
        return Ok(());
    };
    if matches!(name.as_str(), "help" | "--help" | "-h") {
        print!("{}", usage());
        return Ok(());
    }
    let command = COMMANDS
        .iter()
        .find(|command| command.name == name)
        .ok_or_else(|| {
            Failure::new(
                format!("There is no command `{name}`."),
                "`cargo xtask` alone lists the commands.",
            )
        })?;
    (command.run)(rest)
}

/// The list of commands.
fn usage() -> String {
    let line = |Command {
                    name,
                    arguments,
                    says,
                    ..
                }: &Command| {
        let form = format!("{name} {arguments}");
        format!(
            "  {form:<32} {says}
"
        )
    };
    let lines: String = COMMANDS.iter().map(line).collect();
    format!(
        "cargo xtask <command>

{lines}"
    )
}
