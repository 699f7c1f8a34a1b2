#Requires -Version 5.1
<#
.SYNOPSIS
Applies the Windows Firewall rules of one machine from a data file of Portolan.

.DESCRIPTION
Without -Apply it shows what it would do and changes nothing.
It makes, changes and removes only rules of this plan's group, "Portolan" with the plan's short name, whose names begin with
"portolan-": a machine can have the rules of several plans. A file that was made since an earlier plan with another title also
takes the place of that one's rules.
Running it again with the same file changes nothing; with a later file, rules that are no longer in it are removed.
Every value of the data file is checked before the first rule is touched.
Rules that the plan gives another action than to allow are told and never opened, and so is what is still to be confirmed.
A file that was made since an earlier plan keeps open what that plan's change request holds, and tells it. Days are told and not kept: nothing is
closed on a last day.

.PARAMETER Path
The data file of this machine.

.PARAMETER Apply
Makes the changes. Needs an elevated PowerShell.

.PARAMETER Remove
Removes what earlier runs made, and makes nothing. Needs -Apply, too, to take effect.

.PARAMETER AnyMachine
Goes on although this machine does not have the address that the data file was made for.

.EXAMPLE
.\Set-PortolanFirewall.ps1 -Path machines\zvm-lon-c3.json

.EXAMPLE
.\Set-PortolanFirewall.ps1 -Path machines\zvm-lon-c3.json -Apply
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory = $true)]
    [string] $Path,
    [switch] $Apply,
    [switch] $Remove,
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

function Assert-Address {
    param($Value)
    $read = $null
    Assert-That ($Value -is [string] -and $Value -cmatch '\A[0-9a-f.:]{2,45}\z') 'A remote address is not one.'
    Assert-That ([System.Net.IPAddress]::TryParse($Value, [ref] $read)) 'A remote address cannot be read.'
}

# An empty list of addresses would mean everybody to Windows.
function Assert-Rule {
    param($Rule, [string] $Token)
    Assert-That ($Rule.name -is [string] -and $Rule.name -cmatch '\Aportolan-[a-z0-9_-]{1,24}-(in|out)-[A-Za-z0-9.-]{1,200}\z') `
        'The name of a rule does not fit.'
    Assert-That ($Rule.name.StartsWith('portolan-' + $Token + '-', 'Ordinal')) 'A rule is of another plan.'
    Assert-That ($Rule.id -is [string] -and $Rule.id -cmatch '\A[A-Za-z0-9.-]{1,200}\z') 'The id of a rule does not fit.'
    Assert-That ($Rule.direction -cin @('Inbound', 'Outbound')) 'The direction of a rule does not fit.'
    Assert-That ($Rule.protocol -cin @('TCP', 'UDP')) 'The protocol of a rule does not fit.'
    Assert-That (@($Rule.remoteAddresses).Count -gt 0) 'A rule has no remote address.'
    foreach ($address in @($Rule.remoteAddresses)) {
        Assert-Address $address
    }
    $port = if ($Rule.direction -ceq 'Inbound') { $Rule.localPort } else { $Rule.remotePort }
    Assert-That (($port -is [int] -or $port -is [long]) -and $port -ge 1 -and $port -le 65535) `
        'The port of a rule does not fit.'
}

function Read-DataFile {
    $data = Get-Content -LiteralPath $Path -Raw -Encoding UTF8 | ConvertFrom-Json
    Assert-That ($data.format -ceq 'portolan-windows-firewall') 'This is no data file for Windows Firewall of Portolan.'
    Assert-That ($data.version -eq 1) 'This data file needs a later version of the script.'
    Assert-That ($data.planToken -is [string] -and $data.planToken -cmatch '\A[a-z][a-z0-9_-]{0,23}\z') `
        'The short name of the plan does not fit.'
    foreach ($rule in @($data.rules)) {
        Assert-Rule $rule $data.planToken
    }
    return $data
}

function Assert-ThisMachine {
    param([string] $Address)
    $read = $null
    if ($AnyMachine -or -not [System.Net.IPAddress]::TryParse($Address, [ref] $read)) {
        return
    }
    $own = @(Get-NetIPAddress | ForEach-Object { $_.IPAddress })
    Assert-That ($own -contains $read.ToString()) 'The data file is for another machine. Use -AnyMachine to go on.'
}

# The values of a rule as parameters: they are handed over, never put into a command.
function Get-RuleParameter {
    param($Rule)
    $parameters = @{
        Direction     = $Rule.direction
        Action        = 'Allow'
        Enabled       = 'True'
        Profile       = 'Any'
        Protocol      = $Rule.protocol
        RemoteAddress = [string[]] @($Rule.remoteAddresses)
    }
    if ($Rule.direction -ceq 'Inbound') {
        $parameters.LocalPort = [string] $Rule.localPort
    }
    else {
        $parameters.RemotePort = [string] $Rule.remotePort
    }
    return $parameters
}

function Assert-Text {
    param($Value, [string] $Pattern)
    Assert-That ($Value -is [string] -and $Value -cmatch $Pattern) 'What is told of a rule does not fit.'
}

function Get-DaysRemark {
    param($Days)
    Assert-Text $Days.first '\A[a-z0-9-]{0,10}\z'
    Assert-Text $Days.last '\A[a-z0-9-]{0,10}\z'
    foreach ($number in @($Days.numbers)) {
        Assert-That ($number -is [int] -or $number -is [long]) 'The number of a rule does not fit.'
    }
    $first = if ($Days.first) { $Days.first } else { 'none' }
    $last = if ($Days.last) { $Days.last } else { 'none' }
    return 'Days are not kept. First day {0}, last day {1}: rules {2}.' -f $first, $last, (@($Days.numbers) -join ', ')
}

# What the plan asks for and this script does not do. Earlier data files say nothing of it.
function Get-Remark {
    param($Data)
    $names = @($Data.PSObject.Properties | ForEach-Object { $_.Name })
    if ($names -ccontains 'notOpened') {
        foreach ($rule in @($Data.notOpened)) {
            Assert-Text $rule.id '\A[A-Za-z0-9.-]{1,200}\z'
            Assert-Text $rule.action '\A[A-Za-z0-9_.-]{1,30}\z'
            'Not opened: {0}. Its action is {1}.' -f $rule.id, $rule.action
        }
    }
    if ($names -ccontains 'waiting') {
        foreach ($id in @($Data.waiting)) {
            Assert-Text $id '\A[A-Za-z0-9.-]{1,200}\z'
            'Not opened: {0}. Something of it is still to be confirmed.' -f $id
        }
    }
    if ($names -ccontains 'leftOut') {
        foreach ($rule in @($Data.leftOut)) {
            Assert-Text $rule.id '\A[A-Za-z0-9.-]{1,200}\z'
            Assert-Text $rule.address '\A[A-Za-z0-9_.:-]{0,253}\z'
            'Not opened for {0}: {1}. It is a name, or an address of another kind than that of this machine.' -f `
                $rule.address, $rule.id
        }
    }
    if ($names -ccontains 'held') {
        foreach ($rule in @($Data.held)) {
            Assert-Text $rule.id '\A[A-Za-z0-9.-]{1,200}\z'
            Assert-Text $rule.last '\A[a-z0-9-]{0,10}\z'
            $last = if ($rule.last) { $rule.last } else { 'none' }
            'Held open: {0}. What may need it is still to be confirmed, or has a name now, which these rules cannot have. Last day, which is not kept: {1}.' -f `
                $rule.id, $last
        }
    }
    if ($names -ccontains 'days') {
        foreach ($some in @($Data.days)) {
            Get-DaysRemark -Days $some
        }
    }
}

$simulate = @{ WhatIf = -not $Apply }
$data = Read-DataFile
Assert-ThisMachine $data.machine.address
$ruleGroup = 'Portolan ' + $data.planToken
# A plan that had another title made rules of another group.
$ruleGroups = @($ruleGroup)
if (@($data.PSObject.Properties | ForEach-Object { $_.Name }) -ccontains 'replaces') {
    foreach ($token in @($data.replaces)) {
        Assert-That ($token -is [string] -and $token -cmatch '\A[a-z][a-z0-9_-]{0,23}\z') `
            'The short name of the earlier plan does not fit.'
        $ruleGroups += 'Portolan ' + $token
    }
}
$wanted = @()
$remarks = @()
if (-not $Remove) {
    $remarks = @(Get-Remark -Data $data)
    $wanted = @($data.rules)
}
$wantedNames = @($wanted | ForEach-Object { $_.name })
$present = @($ruleGroups | ForEach-Object { Get-NetFirewallRule -Group $_ -ErrorAction SilentlyContinue } |
        Where-Object { $_.Name -clike 'portolan-*' })
$presentNames = @($present | ForEach-Object { $_.Name })

foreach ($rule in $wanted) {
    $parameters = Get-RuleParameter $rule
    if ($presentNames -ccontains $rule.name) {
        Set-NetFirewallRule -Name $rule.name @parameters @simulate
    }
    else {
        $display = 'Portolan ' + $rule.id
        New-NetFirewallRule -Name $rule.name -DisplayName $display -Group $ruleGroup @parameters @simulate | Out-Null
    }
}
# Last, since what goes may have another name now: what is needed stays open throughout.
foreach ($rule in $present) {
    if ($wantedNames -cnotcontains $rule.Name) {
        Remove-NetFirewallRule -Name $rule.Name @simulate
    }
}

foreach ($remark in $remarks) {
    Write-Warning $remark
}
if (-not $Apply) {
    Write-Host 'Nothing was changed. Run again with -Apply to make these changes.'
}
