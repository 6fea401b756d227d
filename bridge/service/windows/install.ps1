<#
.SYNOPSIS
  Installs, upgrades or removes the Latchkey bridge as a Windows service. Run in an elevated PowerShell (5.1 or newer).
.EXAMPLE
  .\install.ps1                      installs, or upgrades what is there
  .\install.ps1 -Action Uninstall    removes service and program; keeps C:\ProgramData\Latchkey
#>
[CmdletBinding()]
param(
  [ValidateSet('Install', 'Uninstall')] [string] $Action = 'Install',
  # Removes configuration, keys, journal and logs as well. The keys do not come back.
  [switch] $Purge
)
Set-StrictMode -Version 3
$ErrorActionPreference = 'Stop'

$Service = 'LatchkeyBridge'
$Account = "NT SERVICE\$Service"
$Program = Join-Path $env:ProgramFiles 'Latchkey Bridge'
$Data = Join-Path $env:ProgramData 'Latchkey'
$Source = "HKLM:\SYSTEM\CurrentControlSet\Services\EventLog\Application\$Service"

function Invoke-Sc {
  & "$env:SystemRoot\System32\sc.exe" @args | Out-Null
  if ($LASTEXITCODE -ne 0) { throw "sc.exe $($args -join ' ') ended with $LASTEXITCODE" }
}

function Set-FolderAcl([string] $Path, [string[]] $Grants) {
  # Nothing inherited: who may read is said here and nowhere else. S-1-5-18 is SYSTEM, S-1-5-32-544 the administrators.
  & "$env:SystemRoot\System32\icacls.exe" $Path /inheritance:r /grant:r '*S-1-5-18:(OI)(CI)F' '*S-1-5-32-544:(OI)(CI)F' @Grants | Out-Null
  if ($LASTEXITCODE -ne 0) { throw "icacls.exe $Path ended with $LASTEXITCODE" }
}

function Test-Sums {
  foreach ($line in Get-Content (Join-Path $PSScriptRoot 'SHA256SUMS')) {
    $sum, $name = $line -split ' \*?', 2
    $found = (Get-FileHash -Algorithm SHA256 (Join-Path $PSScriptRoot $name.Trim())).Hash
    if ($found -ne $sum) { throw "$name is not the file that was packed. Download the archive again." }
  }
}

function Stop-Bridge {
  if (-not (Get-Service $Service -ErrorAction SilentlyContinue)) { return }
  # The bridge takes no new jobs, finishes what it has begun and says goodbye: at most 32 seconds.
  Stop-Service $Service
  (Get-Service $Service).WaitForStatus('Stopped', [TimeSpan]::FromSeconds(60))
}

function Install-Bridge {
  Test-Sums
  $version = (Get-Content (Join-Path $PSScriptRoot 'VERSION')).Trim()
  $target = Join-Path $Program $version
  $isNew = -not (Get-Service $Service -ErrorAction SilentlyContinue)
  $wasRunning = (-not $isNew) -and ((Get-Service $Service).Status -eq 'Running')

  Stop-Bridge
  New-Item -ItemType Directory -Force $target | Out-Null
  Copy-Item (Join-Path $PSScriptRoot '*') $target -Recurse -Force

  # The path is quoted: a folder with a space in its name must not start something else.
  $command = '"{0}" --data "{1}"' -f (Join-Path $target 'latchkey-service.exe'), $Data
  if ($isNew) {
    New-Service -Name $Service -BinaryPathName $command -DisplayName 'Latchkey Bridge' -StartupType Automatic `
      -Description 'Carries out password operations of the Latchkey portal inside this network.' | Out-Null
    Invoke-Sc config $Service obj= $Account
    Invoke-Sc sidtype $Service unrestricted
    Invoke-Sc privs $Service SeChangeNotifyPrivilege
  } else {
    Set-ItemProperty "HKLM:\SYSTEM\CurrentControlSet\Services\$Service" -Name ImagePath -Value $command
  }
  Invoke-Sc config $Service start= delayed-auto
  # Started again after 2, 10 and then 60 seconds; also when it ended by itself with an error.
  Invoke-Sc failure $Service reset= 86400 actions= restart/2000/restart/10000/restart/60000
  Invoke-Sc failureflag $Service 1

  New-Item -Force $Source | Out-Null
  Set-ItemProperty $Source -Name EventMessageFile -Value (Join-Path $target 'latchkey-service.exe')
  Set-ItemProperty $Source -Name TypesSupported -Value 7 -Type DWord

  foreach ($folder in $Data, "$Data\keys", "$Data\state", "$Data\logs") { New-Item -ItemType Directory -Force $folder | Out-Null }
  # The service reads its settings and keys and cannot change them; it writes its journal and its log.
  Set-FolderAcl $Data "${Account}:(OI)(CI)RX"
  Set-FolderAcl "$Data\state" "${Account}:(OI)(CI)M"
  Set-FolderAcl "$Data\logs" "${Account}:(OI)(CI)M"
  $shim = "@echo off`r`n`"$target\node.exe`" `"$target\main.mjs`" %*"
  Set-Content -Encoding Ascii (Join-Path $Program 'bridge.cmd') $shim

  if (Test-Path "$Data\bridge.yaml") {
    if ($isNew -or $wasRunning) { Start-Service $Service }
    Write-Output "Latchkey bridge $version is installed. Service: $((Get-Service $Service).Status)"
    return
  }
  Write-Output "Latchkey bridge $version is installed. Next, in this window:"
  Write-Output "  & '$Program\bridge.cmd' init --setup bridge-setup.json --config-dir '$Data'"
  Write-Output "Then edit $Data\bridge.yaml, run  bridge.cmd check,  and  Start-Service $Service"
}

function Uninstall-Bridge {
  Stop-Bridge
  if (Get-Service $Service -ErrorAction SilentlyContinue) { Invoke-Sc delete $Service }
  foreach ($path in $Source, $Program) { if (Test-Path $path) { Remove-Item -Recurse -Force $path } }
  if ($Purge) {
    if (Test-Path $Data) { Remove-Item -Recurse -Force $Data }
  } else {
    Write-Output "Kept: $Data (configuration, keys, journal, logs). -Purge removes it."
  }
}

$identity = [Security.Principal.WindowsPrincipal] [Security.Principal.WindowsIdentity]::GetCurrent()
if (-not $identity.IsInRole([Security.Principal.WindowsBuiltInRole]::Administrator)) {
  throw 'Please run this in a PowerShell that was opened as administrator.'
}
if ($Action -eq 'Install') { Install-Bridge } else { Uninstall-Bridge }
