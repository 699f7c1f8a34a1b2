#Requires -Version 5.1
<#
.SYNOPSIS
Tries the connections that one machine must be able to open, from a data file of Portolan, and writes the results.

.DESCRIPTION
Run it on the machine that the data file was made for. It opens a TCP connection to each destination, closes it at once
and sends nothing. It changes nothing but the file of results.
Rules that the plan gives another action than to allow are told and never tried.
A result is "open"; "closed or nothing listening" when the connection was refused or did not come about in time; or
"not tried" for what cannot be tried this way, such as UDP.
Bring the files of results of all machines together and read them with: portolan-cli verify-report PLAN results\*.csv

.PARAMETER Path
The data file of this machine.

.PARAMETER Output
The file of results. Without it, one named after the data file in the folder "results" beside the script.

.PARAMETER TimeoutMilliseconds
How long to wait for each connection, from 100 to 60000.

.PARAMETER AnyMachine
Goes on although this machine does not have the address that the data file was made for.

.EXAMPLE
.\Test-PortolanRules.ps1 -Path machines\zvm-lon-c3.json
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory = $true)]
    [string] $Path,
    [string] $Output,
    [ValidateRange(100, 60000)]
    [int] $TimeoutMilliseconds = 3000,
    [switch] $AnyMachine
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

function Assert-That {
    param([bool] $IsTrue, [string] $Message)
    if (-not $IsTrue) {
        throw $Message
    }
}

function Assert-Try {
    param($Try)
    Assert-That ($Try.rule -is [string] -and $Try.rule -cmatch '\A[A-Za-z0-9.-]{1,200}\z') 'The id of a rule does not fit.'
    foreach ($address in @($Try.source, $Try.destination)) {
        Assert-That ($address -is [string] -and $address -cmatch '\A[A-Za-z0-9_.:-]{1,253}\z') 'An address does not fit.'
    }
    Assert-That ($Try.protocol -cin @('TCP', 'UDP')) 'A protocol does not fit.'
    Assert-That (($Try.port -is [int] -or $Try.port -is [long]) -and $Try.port -ge 1 -and $Try.port -le 65535) `
        'A port does not fit.'
}

function Read-DataFile {
    $data = Get-Content -LiteralPath $Path -Raw -Encoding UTF8 | ConvertFrom-Json
    Assert-That ($data.format -ceq 'portolan-kit') 'This is no data file for tests of Portolan.'
    Assert-That ($data.version -eq 1) 'This data file needs a later version of the script.'
    Assert-That ($data.plan.checksum -cmatch '\A[0-9a-f]{64}\z') 'The checksum of the plan does not fit.'
    Assert-That ($data.machine.id -cmatch '\Ac[0-9]{1,7}\z') 'The id of the machine does not fit.'
    foreach ($try in @($data.tries)) {
        Assert-Try $try
    }
    return $data
}

# What is not tried, since nobody wants it open. Earlier data files say nothing of it.
function Get-Remark {
    param($Data)
    $names = @($Data.PSObject.Properties | ForEach-Object { $_.Name })
    if ($names -ccontains 'notOpened') {
        foreach ($rule in @($Data.notOpened | Where-Object { $_.direction -ceq 'Outbound' })) {
            Assert-That ($rule.id -is [string] -and $rule.id -cmatch '\A[A-Za-z0-9.-]{1,200}\z') `
                'The id of a rule does not fit.'
            Assert-That ($rule.action -is [string] -and $rule.action -cmatch '\A[A-Za-z0-9_.-]{1,30}\z') `
                'The action of a rule does not fit.'
            'Not tried: {0}. Its action is {1}.' -f $rule.id, $rule.action
        }
    }
}

# What another machine can reach says nothing of this one.
function Assert-ThisMachine {
    param([string] $Address)
    $read = $null
    if ($AnyMachine -or -not [System.Net.IPAddress]::TryParse($Address, [ref] $read)) {
        return
    }
    $own = @(Get-NetIPAddress | ForEach-Object { $_.IPAddress })
    Assert-That ($own -contains $read.ToString()) 'The data file is for another machine. Use -AnyMachine to go on.'
}

# Without a family a client of Windows PowerShell knows IPv4 alone.
function New-TcpClient {
    param([string] $Destination)
    $read = $null
    if ([System.Net.IPAddress]::TryParse($Destination, [ref] $read)) {
        return New-Object System.Net.Sockets.TcpClient -ArgumentList $read.AddressFamily
    }
    return New-Object System.Net.Sockets.TcpClient
}

function Test-TcpConnection {
    param([string] $Destination, [int] $Port)
    $client = New-TcpClient -Destination $Destination
    try {
        $connecting = $client.ConnectAsync($Destination, $Port)
        if ($connecting.Wait($TimeoutMilliseconds) -and $client.Connected) {
            return 'open'
        }
        return 'closed or nothing listening'
    }
    catch {
        return 'closed or nothing listening'
    }
    finally {
        $client.Dispose()
    }
}

function Get-TryResult {
    param($Try, $Data)
    $result = 'not tried'
    if ($Try.protocol -ceq 'TCP') {
        $result = Test-TcpConnection -Destination $Try.destination -Port $Try.port
    }
    return [pscustomobject] @{
        rule        = $Try.rule
        source      = $Try.source
        destination = $Try.destination
        port        = $Try.port
        result      = $result
        time        = [System.DateTime]::UtcNow.ToString('yyyy-MM-ddTHH:mm:ssZ', [System.Globalization.CultureInfo]::InvariantCulture)
        machine     = $Data.machine.id
        checksum    = $Data.plan.checksum
    }
}

$data = Read-DataFile
Assert-ThisMachine -Address $data.machine.address
$remarks = @(Get-Remark -Data $data)
if (-not $Output) {
    $folder = Join-Path $PSScriptRoot 'results'
    New-Item -ItemType Directory -Path $folder -Force | Out-Null
    $Output = Join-Path $folder ([System.IO.Path]::GetFileNameWithoutExtension($Path) + '.csv')
}
$tries = @($data.tries)
$results = @(
    for ($i = 0; $i -lt $tries.Count; ++$i) {
        Write-Progress -Activity 'Trying connections' -PercentComplete (100 * $i / $tries.Count)
        Get-TryResult -Try $tries[$i] -Data $data
    }
)
$results | Export-Csv -LiteralPath $Output -NoTypeInformation -Encoding UTF8

foreach ($remark in $remarks) {
    Write-Warning $remark
}
$open = @($results | Where-Object { $_.result -ceq 'open' }).Count
Write-Host ('{0} of {1} connections are open. The results are in {2}' -f $open, $results.Count, $Output)
