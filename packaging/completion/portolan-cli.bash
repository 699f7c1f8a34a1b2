# Completion of portolan-cli for bash.

# Fills COMPREPLY with the words of $1 that begin with $2.
_portolan_cli_words() {
    mapfile -t COMPREPLY < <(compgen -W "$1" -- "$2")
}

# Fills COMPREPLY with the folders, and with the files whose names end in one of $2, that begin with $1.
_portolan_cli_files() {
    local ending
    compopt -o filenames 2>/dev/null
    mapfile -t COMPREPLY < <(
        compgen -d -- "$1"
        for ending in $2; do compgen -f -X "!*.$ending" -- "$1"; done
    )
}

_portolan_cli_options() {
    case $1 in
    new) echo --template --list --output --force --help ;;
    check) echo --format --help ;;
    rules) echo --grouping --columns --format --output --since --force --no-plan --raw --help ;;
    render)
        echo --output --force --format --level --view --scale --dpi --dark --grey --paper --landscape --portrait --tiles --overlap --margin \
            --header --no-plan --help
        ;;
    single-scvmm) echo --keep --output --force --help ;;
    info) echo --plan --format --help ;;
    kit) echo --output --force --help ;;
    verify-report) echo --format --output --force --level --view --dark --grey --no-plan --help ;;
    diff) echo --format --output --grouping --columns --force --level --view --dark --grey --raw --no-plan --help ;;
    esac
}

_portolan_cli_formats() {
    case $1 in
    check | info) echo text json ;;
    verify-report) echo text json svg png pdf ;;
    diff) echo text json csv md xlsx svg png pdf ;;
    rules) echo csv json xlsx md pdf nft asa capirca aerleon windows kit ;;
    render) echo svg png pdf ;;
    esac
}

_portolan_cli_endings() {
    case $1 in
    diff) echo portolan txt json csv md xlsx svg png pdf ;;
    rules) echo csv json xlsx md pdf nft asa ;;
    verify-report) echo portolan csv txt json svg png pdf ;;
    render) _portolan_cli_formats "$1" ;;
    *) echo portolan ;;
    esac
}

# A plan, or what carries one; rules say at least which plan they are of.
_portolan_cli_inputs() {
    case $1 in
    info) echo portolan svg png pdf xlsx json csv ;;
    *) echo portolan svg png pdf xlsx ;;
    esac
}

_portolan_cli() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} verb=${COMP_WORDS[1]}
    COMPREPLY=()
    if ((COMP_CWORD == 1)); then
        _portolan_cli_words 'new check rules render single-scvmm info diff kit verify-report --help --version' "$word"
        return
    fi
    case $before in
    --template) _portolan_cli_words "$("${COMP_WORDS[0]}" new --list 2>/dev/null | cut -d ' ' -f 1)" "$word" ;;
    --format) _portolan_cli_words "$(_portolan_cli_formats "$verb")" "$word" ;;
    --level) _portolan_cli_words 'auto overview ports full' "$word" ;;
    --view) _portolan_cli_words 'whole site: pair: team:network team:windows team:zerto' "$word" ;;
    --grouping) _portolan_cli_words 'expanded grouped compact grouped,expanded compact,expanded' "$word" ;;
    --scale) _portolan_cli_words '1 2 4' "$word" ;;
    --dpi) _portolan_cli_words '96 150 300' "$word" ;;
    --paper) _portolan_cli_words 'auto drawing a0 a1 a2 a3 a4 a5 letter legal tabloid' "$word" ;;
    --header) _portolan_cli_words 'auto always never' "$word" ;;
    --columns | --keep | --overlap | --margin) ;;
    --plan) _portolan_cli_files "$word" portolan ;;
    --since) _portolan_cli_files "$word" "$(_portolan_cli_inputs "$verb")" ;;
    -o | --output) _portolan_cli_files "$word" "$(_portolan_cli_endings "$verb")" ;;
    *)
        if [[ $word == -* ]]; then
            _portolan_cli_words "$(_portolan_cli_options "$verb")" "$word"
        else
            _portolan_cli_files "$word" "$(_portolan_cli_inputs "$verb")"
        fi
        ;;
    esac
}

complete -F _portolan_cli portolan-cli
