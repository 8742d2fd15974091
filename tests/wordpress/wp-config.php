<?php
/**
 * The settings of the WordPress under test. Where its database and its address are, the test says.
 *
 * @package Confidant
 */

define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:' . getenv( 'CONFIDANT_WP_SOCKET' ) );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
$table_prefix = 'wp_';

define( 'WP_HOME', getenv( 'CONFIDANT_WP_ADDRESS' ) );
define( 'WP_SITEURL', getenv( 'CONFIDANT_WP_ADDRESS' ) );
foreach ( array( 'AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE' ) as $use ) {
	define( $use . '_KEY', 'this site lives for a minute, on one machine' );
	define( $use . '_SALT', 'and nobody but its test reaches it' );
}

// What goes wrong is told on the server's standard error, where the test reads it; nothing is asked of the network.
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_DISPLAY', false );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'DISABLE_WP_CRON', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'FS_METHOD', 'direct' );

defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );
require_once ABSPATH . 'wp-settings.php';
