@echo off
rem Starts Mangrove with a Java 25 or newer, whatever "java" on the path is.
rem MANGROVE_JAVA names a java program or a JDK folder; MANGROVE_OPTS adds options for the JVM.
setlocal EnableExtensions DisableDelayedExpansion
set "NEEDED=25"
set "APP=%~dp0.."
set "JAVA="
set "NEWEST=0"

if defined MANGROVE_JAVA goto named
if defined JAVA_HOME call :consider "%JAVA_HOME%"
if defined JAVA goto start
call :consider "%APP%\runtime"
for %%P in (
    "%ProgramFiles%\Java" "%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Eclipse Foundation"
    "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu"
    "%ProgramFiles%\BellSoft" "%LOCALAPPDATA%\Programs\Eclipse Adoptium"
    "%USERPROFILE%\.jdks" "%USERPROFILE%\.sdkman\candidates\java" "%USERPROFILE%\.m2\jdks"
    "%USERPROFILE%\.gradle\jdks"
) do if exist "%%~P\" for /d %%D in ("%%~P\*") do call :consider "%%~D"
if defined JAVA goto start
>&2 echo mangrove: no Java %NEEDED% or newer was found; install one, or let MANGROVE_JAVA or JAVA_HOME name it.
exit /b 2

:named
rem The release file beside bin tells the version; it is read without starting anything.
set "NAMED=%MANGROVE_JAVA%"
if not exist "%NAMED%\bin\java.exe" for %%I in ("%MANGROVE_JAVA%") do set "NAMED=%%~dpI.."
call :consider "%NAMED%"
if defined JAVA goto start
>&2 echo mangrove: MANGROVE_JAVA names no Java %NEEDED% or newer; let it name one, or unset it.
exit /b 2

:start
"%JAVA%" --enable-native-access=ALL-UNNAMED -XX:+UseG1GC -XX:MaxRAMPercentage=50 ^
  -XX:+UseStringDeduplication -Dfile.encoding=UTF-8 ^
  -Dorg.jooq.no-logo=true -Dorg.jooq.no-tips=true ^
  %MANGROVE_OPTS% -cp "%APP%\lib\*" app.mangrove.app.Main %*
exit /b %ERRORLEVEL%

rem Takes the JDK folder %1 when it is new enough and newer than what we have.
:consider
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "FOUND=0"
for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do call :number FOUND %%~V
if %FOUND% LSS %NEEDED% exit /b 0
if %FOUND% LEQ %NEWEST% exit /b 0
set "NEWEST=%FOUND%"
set "JAVA=%~1\bin\java.exe"
exit /b 0

rem Sets the variable %1 to the first number of the version %2.
:number
for /f "tokens=1 delims=.-+" %%N in ("%~2") do set "%1=%%N"
exit /b 0
