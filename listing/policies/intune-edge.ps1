# Walk the Talk in Edge, as a platform script of Intune (run as system, 64 bit): writes what the extension may read.
# Installing it is the other half: intune-edge-extension-settings.json, in the settings catalog.
$key = 'HKLM:\SOFTWARE\Policies\Microsoft\Edge\3rdparty\extensions\PUT-THE-EDGE-ADD-ONS-ID-HERE\policy'
$policy = @'
{
  "playbook": {
    "format": "walk-the-talk-playbook",
    "version": 1,
    "id": "our-way",
    "title": "Our way of leading",
    "talk": [
      {
        "id": "answer",
        "talk": "We answer customers within one working day.",
        "walk": "I answer the people I lead within one working day.",
        "measure": "M1"
      }
    ],
    "cadence": {
      "ideal": 7,
      "max": 14
    },
    "answerWithin": {
      "report": 1
    }
  },
  "budget": 3,
  "quietHours": {
    "from": "18:00",
    "to": "08:00"
  },
  "sites": {
    "gmail": true,
    "calendar": true
  },
  "languages": [
    "en",
    "de"
  ],
  "support": "https://help.corp.example/walk-the-talk",
  "locked": [
    "quietHours"
  ]
}
'@ | ConvertFrom-Json
# Anew each time: what was left out of the policy is to be gone.
Remove-Item -Path $key -Recurse -ErrorAction SilentlyContinue
New-Item -Path $key -Force | Out-Null
foreach ($part in $policy.PSObject.Properties) {
  $value = $part.Value
  if ($value -is [int] -or $value -is [long]) {
    New-ItemProperty -Path $key -Name $part.Name -PropertyType DWord -Value $value | Out-Null
  } else {
    if ($value -isnot [string]) { $value = ConvertTo-Json -InputObject $value -Depth 10 -Compress }
    New-ItemProperty -Path $key -Name $part.Name -PropertyType String -Value $value | Out-Null
  }
}
